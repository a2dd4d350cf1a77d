/** What people call pools, steps and outcomes: by the names of the procedure, if there is one. */
import { listSteps, type Language, type Procedure } from '@thutuc/core';

/** Names instead of keys. */
export interface Names {
  /** `landOffice/officer` in words. */
  pool(key: string): string;
  /** A step in words; what is added to its path says which part of it. */
  step(path: string): string;
  outcome(path: string, outcome: string): string;
}

const words = {
  vi: {
    receipt: 'Tiếp nhận hồ sơ',
    result: 'Trả kết quả',
    acknowledge: 'bên nhận xác nhận',
    units: 'các đơn vị được hỏi',
  },
  en: {
    receipt: 'Receipt',
    result: 'Return of the result',
    acknowledge: 'taken over',
    units: 'units asked',
  },
} as const;

const outcomesVi: Readonly<Record<string, string>> = {
  accepted: 'tiếp nhận',
  refused: 'từ chối',
  acknowledged: 'đã nhận',
  agreed: 'đồng ý',
  objected: 'không đồng ý',
  provided: 'đã bổ sung',
  abandoned: 'không bổ sung',
};

/** The names of a procedure in a language; keys where there is none, as of plain stations. */
export function namesIn(language: Language, procedure: Procedure | undefined): Names {
  if (procedure === undefined) {
    const same = (key: string) => key;
    return { pool: same, step: same, outcome: (_, outcome) => outcome };
  }
  const w = words[language];
  const steps = new Map(listSteps(procedure).map(({ path, step }) => [path, step]));
  const part = (name: string): string => {
    if (name === 'acknowledge') return w.acknowledge;
    return name === '@units' ? w.units : (procedure.parties[name]?.name[language] ?? name);
  };
  return {
    pool(key) {
      const [party = '', role = ''] = key.split('/');
      const found = procedure.parties[party];
      if (found === undefined) return key;
      return `${found.name[language]} – ${found.roles[role]?.name[language] ?? role}`;
    },
    step(path) {
      if (path === '@receipt') return w.receipt;
      if (path === '@result') return w.result;
      const own = steps.get(path);
      if (own !== undefined) return own.name[language];
      const cut = path.lastIndexOf('/');
      const parent = steps.get(path.slice(0, cut));
      return parent === undefined
        ? path
        : `${parent.name[language]} – ${part(path.slice(cut + 1))}`;
    },
    outcome(path, outcome) {
      const step = steps.get(path);
      const named = step === undefined || step.kind === 'end' ? undefined : step.outcomeNames;
      const usual = language === 'vi' ? outcomesVi[outcome] : undefined;
      return named?.[outcome]?.[language] ?? usual ?? outcome;
    },
  };
}
