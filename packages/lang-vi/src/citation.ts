/** Citations in Vietnamese: the acts of Vietnam by their own names, the smallest part first. */

/** Kinds of Vietnamese acts; definitions name them in English. */
const kinds = new Map([
  ['Decree', 'Nghị định'],
  ['Circular', 'Thông tư'],
  ['Resolution', 'Nghị quyết'],
  ['Decision', 'Quyết định'],
  ['Notice', 'Thông báo'],
  ['Official letter', 'Công văn'],
]);

/** What laws are about, as in “Land Law” and “Law on Residence”. */
const subjects = new Map([
  ['Construction', 'Xây dựng'],
  ['Investment', 'Đầu tư'],
  ['Land', 'Đất đai'],
  ['Enterprise', 'Doanh nghiệp'],
  ['Residence', 'Cư trú'],
  ['Civil Status', 'Hộ tịch'],
  ['Judicial Records', 'Lý lịch tư pháp'],
]);

/** The codes that are cited. */
const codes = new Map([
  ['Labour', 'Lao động'],
  ['Civil', 'Dân sự'],
]);

const numbered = /^(?<kind>[A-Z][a-z]+(?: letter)?) (?<number>\d+\/\S+(?: \(\d{4}\))?)$/u;
const code = /^(?<of>[A-Z]\w+) Code (?<number>\d+\/\d{4}\/QH\d+)$/u;
const law = /^(?:Law on (?<on>[\w ]+)|(?<of>[\w ]+) Law) (?<number>\d+\/\d{4}\/QH\d+)$/u;

const number = String.raw`\d+[a-z]?`;
const provision = new RegExp(
  String.raw`^(?<article>${number}(?:[–:]${number})?)(?:\((?<clause>${number})\))?` +
    String.raw`(?:\((?<point>\p{Ll})\))?$`,
  'u',
);
const inVietnamese = new RegExp(
  `^Điều (?<article>${number})(?: khoản (?<clause>${number}(?:, ${number})*))?` +
    String.raw`(?: điểm (?<point>\p{Ll}))?$`,
  'u',
);

/** The acts of Vietnam by their own names: `khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP`. */
export function citation(act: string, article: string | undefined): string {
  const own = ownName(act);
  const provision = article === undefined ? undefined : provisionText(article);
  if (provision === undefined)
    return article === undefined ? (own ?? act) : `${own ?? act}, ${article}`;
  return `${provision} ${own ?? act}`;
}

/** What calendars say instead of a citation, and beside one. */
const sayings = new Map([
  [
    'notice not seen; days taken from secondary lists',
    'chưa đọc được thông báo; lấy theo danh sách thứ cấp',
  ],
  ['Labour Code of 23 June 1994, as amended', 'Bộ luật Lao động ngày 23/6/1994, đã sửa đổi'],
]);
const byRule = ' (by rule; no notice yet)';

/** A source of days off or of a rule: `khoản 1 Điều 112 Bộ luật Lao động …; Thông báo …`. */
export function source(text: string): string {
  const own = sayings.get(text);
  if (own !== undefined) return own;
  if (text.endsWith(byRule))
    return `${source(text.slice(0, -byRule.length))} (theo quy định; chưa có thông báo)`;
  return text.split('; ').map(oneSource).join('; ');
}

function oneSource(text: string): string {
  const { act, article } =
    /^(?<act>.+?),? (?:art\. |(?=Điều ))(?<article>.+)$/u.exec(text)?.groups ?? {};
  if (act === undefined) return sayings.get(text) ?? citation(text, undefined);
  return citation(sayings.get(act) ?? act, article);
}

function ownName(act: string): string | undefined {
  const plain = numbered.exec(act)?.groups;
  const kind = kinds.get(plain?.kind ?? '');
  if (kind !== undefined) return `${kind} ${plain?.number ?? ''}`;
  const coded = code.exec(act)?.groups;
  const about = codes.get(coded?.of ?? '');
  if (about !== undefined) return `Bộ luật ${about} ${coded?.number ?? ''}`;
  const named = law.exec(act)?.groups;
  if (named === undefined) return undefined;
  const subject = subjects.get(named.on ?? named.of ?? '');
  return `Luật ${subject ?? 'số'} ${named.number ?? ''}`;
}

/** `17(2)(a)` and `Điều 17 khoản 2 điểm a`, from the smallest part: `điểm a khoản 2 Điều 17`. */
function provisionText(article: string): string | undefined {
  const found = (provision.exec(article) ?? inVietnamese.exec(article))?.groups;
  if (found === undefined) return undefined;
  return [
    ...(found.point === undefined ? [] : [`điểm ${found.point}`]),
    ...(found.clause === undefined ? [] : [`khoản ${found.clause}`]),
    `Điều ${found.article ?? ''}`,
  ].join(' ');
}
