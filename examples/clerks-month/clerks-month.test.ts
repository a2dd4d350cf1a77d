/** A clerk's month: what happened, what was printed, and each figure of the report recounted. */
import { readFileSync } from 'node:fs';
import { createTypesetter, type Paper } from '@thutuc/documents';
import {
  figuresFold,
  foldAll,
  foldBy,
  interruptionsFold,
  LogReading,
  periodOf,
} from '@thutuc/insight';
import { vietnamese } from '@thutuc/lang-vi';
import { verifyStore, type DossierEvent } from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { VIETNAM_ZONE } from '@thutuc/vn';
import {
  type DossierFormKind,
  type FormRecord,
  layOut,
  readForm,
  readRegister,
} from '@thutuc/vn/forms';
import { receiptFigures, reportForms } from '@thutuc/vn/reports';
import { describe, expect, it } from 'vitest';
import { playMonth } from './month.js';
import { recount } from './recount.js';

const { store, directory, dossiers } = await playMonth();
const records: FormRecord[] = [];
for (const id of dossiers) records.push((await readStoredDossier(store, id))!);
const logs = records.map(({ events }) => events);
const period = periodOf({ from: '2026-11-01', to: '2026-11-30', zone: VIETNAM_ZONE });
const [monthly] = reportForms;

const recordOf = (id: string): FormRecord => records.find(({ dossier }) => dossier.id === id)!;
const payloadsOf = (dossier: string, type: DossierEvent['payload']['type']) =>
  recordOf(dossier).events.flatMap(({ payload }) => (payload.type === type ? [payload] : []));

describe('November 2026', () => {
  it('has dossiers of all procedures, and a store in which nothing is wrong', async () => {
    const procedures = logs.map(([first]) => LogReading.of([first!])!.account.procedure);
    expect(new Set(procedures)).toEqual(
      new Set([
        'birth-registration',
        'birth-registration-verified',
        'building-permit',
        'criminal-record-certificate',
        'enterprise-registration',
        'investment-policy-approval',
        'land-use-certificate',
        'land-use-certificate-elsewhere',
      ]),
    );
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('credits an outage of the civil-status system to the births that were open', () => {
    for (const name of ['verified', 'warnings']) {
      expect(payloadsOf(`birth-registration-2026.${name}`, 'interrupted')).toHaveLength(1);
    }
    expect(payloadsOf('building-permit-2026.supplement', 'interrupted')).toEqual([]);
  });

  it('continues in another office after a transfer, with the dates that were promised', () => {
    const [transferred] = payloadsOf('clerks-month.transferred', 'transferred');
    expect(transferred).toMatchObject({ parties: { office: 'H22.X1.KT' } });
    const { dossier } = recordOf('clerks-month.transferred');
    expect(dossier.appointment?.due).toBe('2026-12-01');
  });

  it('has an apology that came late, and says so', () => {
    expect(payloadsOf('clerks-month.apologised-late', 'apologised')).toMatchObject([
      { late: true },
    ]);
  });
});

describe('the papers of the month', () => {
  it('are printed: receipts, requests, the apology, control sheets and the register', async () => {
    const sources = { directory, language: vietnamese, issuer };
    const papers: { readonly kind: string; readonly paper: Paper; readonly at: number }[] = [];
    for (const record of records) {
      for (const kind of kinds) {
        const form = await readForm(kind, record, sources).catch(unlessNotDue);
        if (form !== undefined) papers.push({ kind, paper: layOut(form.data), at: form.at });
      }
    }
    const register = await readRegister(records, period, { ...sources, issuedAt: period.toAt });
    papers.push({ kind: 'register', paper: layOut(register), at: period.toAt });
    const counts = Object.fromEntries(
      [...kinds, 'register'].map((kind) => [
        kind,
        papers.filter((one) => one.kind === kind).length,
      ]),
    );
    expect(counts).toEqual({
      ...{ receipt: 12, supplementRequest: 5, refusal: 0, apology: 1, stopping: 0 },
      ...{ controlSheet: 12, register: 1 },
    });
    const typesetter = createTypesetter();
    try {
      for (const { paper, at } of papers) {
        const pdf = await typesetter.pdf(paper, { createdAt: at });
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      }
    } finally {
      await typesetter.close();
    }
  });
});

describe('the month closed with II.06a', () => {
  const definitions = receiptFigures(period);
  const byProcedure = foldAll(
    foldBy(
      ({ account }: LogReading) => [account.procedure],
      figuresFold(Object.values(definitions), 100),
    ),
    logs.map((log) => LogReading.of(log)!),
  );
  const slow = recount(logs, { from: period.fromAt, to: period.toAt });

  it('has every figure that a slow count of the logs gives', () => {
    for (const [procedure, figures] of byProcedure) {
      const reported = Object.fromEntries(
        monthly!.columns.map(({ figure }) => [
          figure,
          figures.find(({ id }) => id === figure)!.numerator,
        ]),
      );
      expect(reported, procedure).toEqual(slow[procedure]);
    }
    expect([...byProcedure.keys()].sort()).toEqual(Object.keys(slow).sort());
  });

  it('is what the README shows', () => {
    const rows = [...byProcedure].sort(([a], [b]) => (a < b ? -1 : 1));
    const cells = rows.map(([procedure, figures]) => [
      `\`${procedure}\``,
      ...monthly!.columns.map(({ figure }) => {
        return String(figures.find(({ id }) => id === figure)!.numerator);
      }),
    ]);
    const shown = readFileSync(new URL('README.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(shown).toEqual(cells);
  });

  it('has the outage, and the births that it touched', () => {
    const touched = logs.filter((log) => log.some(({ payload }) => payload.type === 'interrupted'));
    const readings = logs.map((log) => LogReading.of(log)!);
    expect(foldAll(interruptionsFold(period), readings)).toEqual([
      {
        id: 'outage-2026-11-23',
        from: Date.parse('2026-11-23T09:00+07:00'),
        to: Date.parse('2026-11-23T15:00+07:00'),
        effect: 'suspend',
        units: ['BTP.HT', 'applicant'],
        dossiers: touched.length,
        // Six hours of one day end no limit that is counted in days.
        moved: 0,
      },
    ]);
    expect(touched.length).toBeGreaterThan(0);
    const december = periodOf({ from: '2026-12-01', to: '2026-12-31', zone: VIETNAM_ZONE });
    expect(foldAll(interruptionsFold(december), readings)).toEqual([]);
  });

  it('names the dossiers behind a figure', () => {
    const late = byProcedure.get('building-permit')!.find(({ id }) => id === 'late')!;
    expect(late.dossiers).toEqual(['clerks-month.apologised-late']);
    const lying = byProcedure.get('building-permit')!.find(({ id }) => id === 'pendingLate')!;
    expect(lying.dossiers).toEqual(['clerks-month.left-lying']);
    const { online } = receiptFigures(period, { kiosk: 'online' });
    const readings = logs.map((log) => LogReading.of(log)!);
    expect(foldAll(figuresFold([online], 100), readings)[0]!.dossiers).toContain(
      'clerks-month.at-the-kiosk',
    );
  });
});

const kinds: readonly DossierFormKind[] = [
  'receipt',
  'supplementRequest',
  'refusal',
  'apology',
  'stopping',
  'controlSheet',
];

const issuer = {
  superior: 'ỦY BAN NHÂN DÂN PHƯỜNG X1',
  unit: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  place: 'Phường X1',
};

/** @throws unless the log does not call for the form */
function unlessNotDue(error: unknown): undefined {
  if ((error as { readonly code?: string }).code !== 'FORM_NOT_DUE') throw error;
}
