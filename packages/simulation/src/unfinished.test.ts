/** Dossiers that are never finished count, and steps that nobody can do are refused. */
import { describe, expect, it } from 'vitest';
import { answerSentences } from './report/sentences.js';
import { parseScenario } from './scenario/parse.js';
import { reportHtml } from './report/page.js';
import type { ScenarioInput } from './scenario/scenario.js';
import { simulate } from './run/simulate.js';
import { SimulationError } from './errors/errors.js';
import { stations } from './testing/stations.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from './texts/english.js';
import { exampleSetting, readExample } from './testing/example-setting.js';

const setting = exampleSetting('land-use-certificate');

type Procedural = Extract<ScenarioInput, { kind: 'procedure' }>;

function study(change: (scenario: Procedural) => void) {
  const scenario = JSON.parse(
    readExample('study-land-use-certificate/scenario.json'),
  ) as Procedural;
  scenario.horizon = 800;
  scenario.warmUp = 0;
  change(scenario);
  return parseScenario(scenario);
}

/** The tax office needs ten weeks for each: most are not assessed before the run is given up. */
const stuck = () =>
  study(({ steps }) => {
    steps.assess!.service = { type: 'constant', value: 400 };
  });

describe('dossiers that are never finished', () => {
  it('are late where their due date has passed, and stand in the headline', () => {
    const result = simulate(stuck(), { setting, replications: 2 });
    const { dossiers, law } = result.figures;
    expect(dossiers.unfinished.mean).toBeGreaterThan(dossiers.came.mean / 2);
    expect(law!.onTimeShare.mean).toBeLessThan(0.5);
    expect(law!.indicatorShare.mean).toBeLessThan(0.5);
    const about = { result, language: english, procedure: setting.procedure };
    const [headline, takes] = answerSentences(about);
    expect(headline).toMatch(
      /on time \(95 % interval: .*\); \d+ of \d+ dossiers are never finished\.$/u,
    );
    expect(takes).toMatch(/^A finished dossier takes/u);
    expect(result.warnings[0]?.code).toBe('UNFINISHED');
    const vi = answerSentences({ ...about, language: vietnamese });
    expect(vi[0]).toMatch(/\d+ trong \d+ hồ sơ không bao giờ xong\.$/u);
    const page = reportHtml(about);
    expect(page.indexOf('class="warning"')).toBeLessThan(page.indexOf('class="answer"'));
  });

  it('took longer than any span that they have stayed', () => {
    const scenario = stations({
      horizon: 100,
      within: [1],
      arrivals: {
        coming: {
          to: 'serve',
          instants: [1, 2, 3].map((hour) => `2026-03-02T0${hour}:00:00+07:00`),
        },
      },
      pools: { desk: { staff: 1 } },
      steps: {
        serve: {
          pool: 'desk',
          service: { type: 'constant', value: 0.5 },
          batch: { min: 2, max: 2 },
        },
      },
    });
    const { figures } = simulate(scenario, { replications: 1 });
    // The first waits an hour for the second, and the third waits for ever.
    expect(figures.dossiers.unfinished.mean).toBe(1);
    expect(figures.within['1']!.mean).toBeCloseTo(1 / 3, 9);
  });

  it('are none where all are', () => {
    const { figures, warnings } = simulate(
      study(() => undefined),
      { setting, replications: 2 },
    );
    expect(figures.dossiers.unfinished.mean).toBe(0);
    expect(warnings.map(({ code }) => code)).not.toContain('UNFINISHED');
  });
});

describe('a step that nobody can do', () => {
  const refusal = (change: (pool: NonNullable<Procedural['pools']>) => void) => {
    try {
      simulate(
        study(({ pools }) => {
          change(pools!);
        }),
        { setting, replications: 1 },
      );
    } catch (error) {
      if (error instanceof SimulationError) return error;
    }
    throw new Error('was not refused');
  };

  it('is refused by name where no group has the skill', () => {
    const { code, message } = refusal((pools) => {
      pools['commune/cadastral'] = {
        staff: [{ count: 2, skills: ['checkPapers', 'transfer/acknowledge'] }],
      };
    });
    expect(code).toBe('STEP_WITHOUT_STAFF');
    expect(message).toContain('Nobody of pool "commune/cadastral" can do step "confirmOrigin"');
  });

  it('is refused where a skill is misspelt', () => {
    const { code, message } = refusal((pools) => {
      pools['tax/officer'] = { staff: [{ count: 2, skills: ['asess'] }] };
    });
    expect(code).toBe('NAME_UNKNOWN');
    expect(message).toContain('"asess"');
    expect(message).toContain('assess');
  });

  it('is refused where absences cover all of the time', () => {
    const { code, message } = refusal((pools) => {
      const away = { count: 2, absences: [{ from: '2025-01-01', to: '2025-12-31' }] };
      pools['tax/officer'] = { staff: [away, away] };
    });
    expect(code).toBe('STEP_WITHOUT_STAFF');
    expect(message).toContain('tax/officer');
    expect(message).toContain('away from the start');
  });
});
