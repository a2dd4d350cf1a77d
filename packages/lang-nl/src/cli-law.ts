/** Dutch for `thutuc law`. */
import type { CliWords } from 'thutuc';

/** What holds on a day, and what changes. */
export const law: CliWords['law'] = {
  on: (date) => `Het recht van Vietnam op ${date}`,
  between: (from, to) => `Wijzigingen in het recht van Vietnam van ${from} tot en met ${to}`,
  inForce: 'Van kracht',
  undated: 'Vastgelegd zonder de dag sinds welke het van kracht is',
  heads: ['Regeling', 'Sinds', 'Gewijzigd of vervangen door', 'Bron'],
  certainty: { read: 'tekst gelezen', reported: 'uit berichten', doubtful: 'onzeker' },
  rules: 'Regels voor het ene loket',
  ruleHeads: ['Parameter', 'Waarde', 'Artikel'],
  notKnown: 'niet bekend',
  noRules: 'geen regels vastgelegd',
  forms: (act, count) => `Formulieren: ${count}, van ${act}.`,
  noForms: 'Formulieren: het is niet bekend welke in gebruik zijn.',
  daysOff: (date) => `Vrije dagen: bekendgemaakt tot en met ${date}.`,
  procedures: 'Procedures',
  notInEffect: 'ontvangt die dag geen dossiers',
  sound: 'berust op geldend recht',
  issued: (act) => `${act} wordt vastgesteld.`,
  begins: (act) => `${act} treedt in werking.`,
  amends: (act, others) => `${act} treedt in werking en wijzigt ${others}.`,
  ends: (act) => `${act} is niet meer van kracht.`,
  replaced: (act, others) => `${act} is niet meer van kracht; vervangen door ${others}.`,
  newRules: (name) => `Nieuwe regels voor ontvangst: ${name}.`,
  formsBegin: (act) => `De formulieren van ${act} komen in gebruik.`,
  formsEnd: (act) => `De formulieren van ${act} zijn niet meer in gebruik.`,
  daysOffKnown: (notice, days) => `${notice}: vrije dagen en inhaaldagen ${days}.`,
  touches: (names) => `raakt ${names}`,
  nothing: 'Er verandert niets dat is vastgelegd.',
};
