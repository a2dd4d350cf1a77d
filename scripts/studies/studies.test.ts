/** The studies answer their questions, at a small size. */
import { reportHtml, simulate } from '@thutuc/simulation';
import { describe, expect, it } from 'vitest';
import { runStudy, scenarioOf, settingOf, studies } from './studies.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '@thutuc/simulation';

const options = { replications: 2 };
const [births, permits, certificates, newYear] = studies;

describe('the studies', () => {
  it('birth registration: agencies in parallel are quicker than one after another', () => {
    const { result } = runStudy(births!, options);
    const folder = 'study-birth-registration/one-after-another';
    const setting = settingOf(folder);
    const slow = simulate(scenarioOf(`${folder}.json`), { ...options, setting });
    expect(result.figures.cycle.mean.mean).toBeLessThan(slow.figures.cycle.mean.mean);
  });

  it('building permits: half the supplements save time, and hardly move the share on time', () => {
    const { difference } = runStudy(permits!, options).comparison!;
    expect(difference.cycle.mean.mean).toBeLessThan(-2);
    expect(Math.abs(difference.law!.onTimeShare.mean)).toBeLessThan(0.02);
  });

  it('land-use certificates: hardly any of the time is work, most is the applicant’s', () => {
    const { processing, waiting, applicant } = runStudy(certificates!, options).result.figures.law!
      .parts;
    expect(waiting.mean).toBeGreaterThan(processing.mean);
    expect(applicant.mean).toBeGreaterThan(waiting.mean);
  });

  it('the weeks around Tết: help saves time', () => {
    const { difference } = runStudy(newYear!, options).comparison!;
    expect(difference.cycle.mean.mean).toBeLessThan(-5);
  });

  it('report in both languages, in one file that asks for nothing else', () => {
    const about = runStudy(newYear!, options);
    for (const language of [vietnamese, english]) {
      const page = reportHtml({ ...about, language });
      expect(page).toContain(`<html lang="${language.tag}">`);
      expect(page).not.toMatch(/(src|href)=|url\(|@import|https?:/);
    }
  });
});
