/** The six groups of Decision 766/QĐ-TTg, as far as the log of a dossier can tell. */
import { isIn, type LogReading, type Period, progressOf } from '@thutuc/insight';
import type { DocumentSource } from '@thutuc/core';
import type { Localized, WorkingCalendar } from '@thutuc/legal-time';
import { indicatorFacts } from '../indicator-766/compare-clocks.js';
import { indicator766, type IndicatorLimit } from '../indicator-766/indicator.js';
import type { Indicator, IndicatorGroup } from './indicators.js';
import { satisfaction766 } from './satisfaction-766.js';
import { servedUnsaid, untold } from './untold.js';

/** What the indicators need besides logs. */
export interface Options766 {
  /** The statutory limit of a dossier's procedure, for those without an appointment. */
  readonly limitOf?: (read: LogReading) => IndicatorLimit | undefined;
  /** By which the days to answer a complaint are counted. @defaultValue that of Vietnam */
  readonly calendar?: WorkingCalendar;
}

const published: Localized = {
  vi: 'Nhật ký hồ sơ không có việc công bố, công khai thủ tục',
  en: 'The log of a dossier does not have the publication of procedures',
};
const paid: Localized = {
  vi: 'Nhật ký hồ sơ không ghi cách thanh toán',
  en: 'The log of a dossier does not say how it was paid',
};
const ofReturned: Localized = {
  vi: 'Tính trên hồ sơ trả kết quả trong kỳ, vì thủ tục không ghi kết quả có bắt buộc bằng bản giấy hay không; hồ sơ không ghi hình thức kết quả thì không rõ',
  en: 'Of dossiers whose result was returned in the period, since no procedure says whether it must be on paper; where nobody said in what form, it is not known',
};

/**
 * The indicators for a period. Formulas, points and targets are those of a description of the
 * score that is known in copy; what a log does not tell is named, and never 0.
 *
 * @see Decision 766/QĐ-TTg
 */
export function indicators766(period: Period, options: Options766 = {}): readonly IndicatorGroup[] {
  const receivedInPeriod = ({ account }: LogReading): boolean =>
    !account.isPart && isIn(period, account.receivedAt);
  return [
    {
      id: 'transparency',
      name: { vi: 'Công khai, minh bạch', en: 'Transparency' },
      pointsMax: 18,
      indicators: transparency,
    },
    {
      id: 'progress',
      name: { vi: 'Tiến độ giải quyết', en: 'Progress of settlement' },
      pointsMax: 20,
      indicators: [onTime(period, options)],
    },
    {
      id: 'online',
      name: { vi: 'Dịch vụ công trực tuyến', en: 'Online services' },
      pointsMax: 12,
      indicators: [
        ...onlineServices,
        {
          id: '3.3',
          name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of online dossiers' },
          formula: {
            vi: 'Hồ sơ nộp trực tuyến, có kết quả điện tử nếu phải có kết quả bản giấy / hồ sơ tiếp nhận trong kỳ, nhân tỷ lệ đồng bộ',
            en: 'Dossiers handed in online, with an electronic result where one is on paper / received in the period, times the rate of synchronisation',
          },
          target: 0.5,
          figure: {
            id: '3.3',
            of: receivedInPeriod,
            counts: (read) =>
              read.account.channel === 'online' && hasElectronicResult(read) !== false,
          },
          notKnown: {
            vi: 'Không tính hồ sơ chỉ trả kết quả bằng bản giấy; hồ sơ chưa trả hoặc không ghi hình thức kết quả vẫn được tính; chưa nhân tỷ lệ đồng bộ, vì nhật ký không ghi',
            en: 'Without dossiers whose result was returned on paper alone; those without a result, or of which nobody said in what form, count; not times the rate of synchronisation, which logs do not tell',
          },
        },
      ],
    },
    {
      id: 'digitisation',
      name: { vi: 'Số hóa hồ sơ', en: 'Digitisation' },
      pointsMax: 22,
      indicators: digitisation(period, receivedInPeriod),
    },
    {
      id: 'satisfaction',
      name: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
      pointsMax: 18,
      indicators: satisfaction766(period, options),
    },
    {
      id: 'payment',
      name: { vi: 'Thanh toán trực tuyến', en: 'Online payment' },
      pointsMax: 10,
      indicators: paymentOf(period),
    },
  ];
}

const transparency: readonly Indicator[] = [
  untold(
    '1.1',
    { vi: 'Công bố đúng hạn', en: 'Published on time' },
    {
      vi: 'Quyết định công bố đúng hạn / quyết định công bố trong kỳ',
      en: 'Decisions published on time / published in the period',
    },
    published,
    { pointsMax: 6 },
  ),
  untold(
    '1.2',
    { vi: 'Công khai đúng hạn', en: 'Disclosed on time' },
    {
      vi: 'Thủ tục công khai đúng hạn / phải công khai',
      en: 'Disclosed on time / to be disclosed',
    },
    published,
    { pointsMax: 4 },
  ),
  untold(
    '1.3',
    { vi: 'Nội dung đầy đủ', en: 'Complete content' },
    {
      vi: 'Thủ tục đủ 7 bộ phận bắt buộc / đã công khai',
      en: 'With the seven mandatory parts / disclosed',
    },
    published,
    { pointsMax: 2 },
  ),
  untold(
    '1.4',
    { vi: 'Đồng bộ hồ sơ', en: 'Dossiers synchronised' },
    {
      vi: 'Hồ sơ đã đồng bộ / số lớn hơn trong hai số ở hệ thống báo cáo và trên Cổng',
      en: 'Synchronised / the larger of the counts of the report system and of the portal',
    },
    {
      vi: 'Nhật ký hồ sơ không có kết quả đồng bộ với Cổng',
      en: 'The log of a dossier does not have what the portal took over',
    },
    { pointsMax: 6 },
  ),
];

const onlineServices: readonly Indicator[] = [
  untold(
    '3.1',
    { vi: 'Thủ tục có dịch vụ công trực tuyến', en: 'Procedures served online' },
    { vi: '(Một phần + toàn trình) / tất cả thủ tục', en: '(Partly + fully) / all procedures' },
    servedUnsaid,
    { target: 0.8 },
  ),
  untold(
    '3.2',
    { vi: 'Dịch vụ công trực tuyến có phát sinh hồ sơ', en: 'Online services with dossiers' },
    {
      vi: 'Dịch vụ có hồ sơ trực tuyến / dịch vụ công trực tuyến',
      en: 'Services with an online dossier / online services',
    },
    servedUnsaid,
  ),
];

/** Whether a fee was paid online; not known where nobody said how. */
function isPaidOnline({ account: { payments } }: LogReading): boolean | undefined {
  const ways = payments.filter(({ amount }) => amount > 0).map(({ way }) => way);
  if (ways.some((way) => way === 'portal' || way === 'gateway')) return true;
  return ways.includes(undefined) ? undefined : false;
}

const paymentOf = (period: Period): readonly Indicator[] => [
  untold(
    '3.5a',
    { vi: 'Thủ tục được cung cấp thanh toán trực tuyến', en: 'Payable procedures offered' },
    {
      vi: 'Thủ tục có dữ liệu phí trên Cổng / thủ tục có phí',
      en: 'With fees on the portal / with a fee',
    },
    servedUnsaid,
    { pointsMax: 2, target: 0.8 },
  ),
  untold(
    '3.5b',
    { vi: 'Thủ tục có giao dịch thanh toán trực tuyến', en: 'Procedures with a paid transaction' },
    {
      vi: 'Thủ tục có giao dịch thành công / thủ tục có phí',
      en: 'With a successful payment / with a fee',
    },
    paid,
    { pointsMax: 2, target: 0.8 },
  ),
  {
    id: '3.6',
    name: { vi: 'Hồ sơ thanh toán trực tuyến', en: 'Dossiers paid online' },
    formula: {
      vi: 'Hồ sơ thanh toán trực tuyến / hồ sơ của thủ tục có phí',
      en: 'Dossiers paid online / of procedures with a fee',
    },
    pointsMax: 6,
    figure: {
      id: '3.6',
      of: ({ account: { isPart, payments } }) =>
        !isPart && payments.some(({ at, amount }) => amount > 0 && isIn(period, at)),
      counts: isPaidOnline,
    },
    notKnown: {
      vi: 'Chỉ tính hồ sơ đã nộp phí trong kỳ; hồ sơ không ghi cách thanh toán thì không rõ',
      en: 'Only of dossiers whose fee came in within the period; where nobody said how it was paid, it is not known',
    },
  },
];

function onTime(period: Period, { limitOf }: Options766): Indicator {
  return {
    id: '2.1',
    name: { vi: 'Giải quyết trước hạn, đúng hạn', en: 'Settled before or on time' },
    formula: {
      vi: 'Hồ sơ có thời điểm kết thúc, trừ thời gian chờ người nộp, không sau ngày hẹn trả / hồ sơ trong kỳ; bổ sung quá 01 lần là quá hạn',
      en: 'Dossiers whose end, less the waiting for the applicant, is not after the appointment / dossiers of the period; more than one supplement is late',
    },
    pointsMax: 20,
    figure: {
      id: '2.1',
      of: ({ account }) => !account.isPart && progressOf(account, period) !== undefined,
      counts(read) {
        const facts = indicatorFacts(read.recorded);
        const procedureLimit = limitOf?.(read);
        // Neither an appointment nor a limit: what it is held against is not known.
        if (facts.appointment === undefined && procedureLimit === undefined) return undefined;
        const limit = procedureLimit === undefined ? {} : { procedureLimit };
        const { verdict } = indicator766({ ...facts, ...limit, periodEnd: period.toAt });
        return verdict === 'notCounted' ? undefined : verdict === 'onTime';
      },
    },
  };
}

/** Whether a document of a dossier has one of some sources; not known where none says its own. */
function hasSource(...sources: readonly DocumentSource[]) {
  return ({ account }: LogReading): boolean | undefined => {
    const told = account.documents.flatMap(({ source }) => source ?? []);
    if (told.some((source) => sources.includes(source))) return true;
    return told.length === 0 || told.length < account.documents.length ? undefined : false;
  };
}

/** Whether its first result was handed over in the period. */
const returnedIn =
  (period: Period) =>
  ({ account: { isPart, endings } }: LogReading): boolean =>
    !isPart && isIn(period, endings[0]?.returnedAt);

/** Whether its result is an electronic file; not known where nobody said in what form it is. */
function hasElectronicResult({ account: { endings } }: LogReading): boolean | undefined {
  const form = endings[0]?.resultForm;
  return form === undefined ? undefined : form !== 'paper';
}

/** Whether both its papers and its result are files; a log without papers tells nothing of them. */
function isDigitised(read: LogReading): boolean | undefined {
  const isElectronic = hasElectronicResult(read);
  if (isElectronic !== true) return isElectronic;
  return read.account.documents.length > 0 ? true : undefined;
}

function digitisation(
  period: Period,
  receivedInPeriod: (read: LogReading) => boolean,
): readonly Indicator[] {
  return [
    {
      id: '4.1',
      name: { vi: 'Cấp kết quả điện tử', en: 'Electronic results' },
      formula: {
        vi: 'Hồ sơ có tệp kết quả điện tử / hồ sơ của thủ tục phải có kết quả bản giấy',
        en: 'With a file of the result / of procedures whose result is on paper',
      },
      pointsMax: 6,
      figure: { id: '4.1', of: returnedIn(period), counts: hasElectronicResult },
      notKnown: ofReturned,
    },
    {
      id: '4.2',
      name: { vi: 'Số hóa hồ sơ, kết quả', en: 'Digitised' },
      formula: {
        vi: 'Hồ sơ có tệp thành phần và tệp kết quả / tất cả',
        en: 'With files of components and of the result / all',
      },
      pointsMax: 4,
      target: 0.8,
      figure: { id: '4.2', of: returnedIn(period), counts: isDigitised },
      notKnown: ofReturned,
    },
    ...reuse(receivedInPeriod),
  ];
}

/** Of digitisation, how far what is there is used again. */
function reuse(receivedInPeriod: (read: LogReading) => boolean): readonly Indicator[] {
  return [
    {
      id: '4.3',
      name: { vi: 'Khai thác, sử dụng lại', en: 'Reuse' },
      formula: {
        vi: 'Hồ sơ có ít nhất 01 giấy tờ sử dụng lại / hồ sơ tiếp nhận trong kỳ',
        en: 'With one document at least that is used again / received in the period',
      },
      pointsMax: 2,
      target: 0.8,
      figure: {
        id: '4.3',
        of: receivedInPeriod,
        counts: hasSource('personalStore', 'earlierResult'),
      },
    },
    {
      id: '4.4',
      name: { vi: 'Chia sẻ để sử dụng lại', en: 'Shared for reuse' },
      formula: {
        vi: 'Hồ sơ có giấy tờ lấy từ kho cá nhân, hoặc kết quả đã đồng bộ / hồ sơ tiếp nhận',
        en: 'With a document of the personal store, or a result that was synchronised / received',
      },
      pointsMax: 4,
      figure: { id: '4.4', of: receivedInPeriod, counts: hasSource('personalStore') },
      notKnown: {
        vi: 'Chưa tính kết quả đã đồng bộ, vì nhật ký không ghi',
        en: 'Without results that were synchronised, which logs do not tell',
      },
    },
    {
      id: '4.5b',
      name: { vi: 'Khai thác cơ sở dữ liệu', en: 'Data of databases' },
      formula: {
        vi: 'Hồ sơ dùng dữ liệu của cơ sở dữ liệu dân cư / tất cả',
        en: 'Dossiers with data of the population database / all',
      },
      pointsMax: 2,
      figure: { id: '4.5b', of: receivedInPeriod, counts: hasSource('database') },
      notKnown: {
        vi: 'Nhật ký ghi có dùng cơ sở dữ liệu, không ghi cơ sở dữ liệu nào',
        en: 'Logs say that a database was used, and not which one',
      },
    },
  ];
}
