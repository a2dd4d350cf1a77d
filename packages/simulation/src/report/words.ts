/** The words of the report, in Vietnamese and English. */
import type { Language } from '@thutuc/core';

const vi = {
  title: 'Mô phỏng',
  onTime: (share: string, range: string) =>
    `Dự kiến ${share} hồ sơ được giải quyết đúng hạn (khoảng tin cậy 95 %: ${range})`,
  unfinished: (count: string, all: string) => `${count} trong ${all} hồ sơ không bao giờ xong`,
  cycle: (mean: string, range: string, unit: string) =>
    `Một hồ sơ mất trung bình ${mean} ${unit} làm việc (${range})`,
  cycleOfFinished: (mean: string, range: string, unit: string) =>
    `Hồ sơ đã xong mất trung bình ${mean} ${unit} làm việc (${range})`,
  busiest: (pool: string, share: string) => `Bận nhất là ${pool}: ${share} thời gian làm việc.`,
  basis: (n: number, came: string) => `${n} lần chạy độc lập, mỗi lần khoảng ${came} hồ sơ.`,
  compared: (name: string, difference: string, range: string) =>
    `So với “${name}”: ${difference} điểm phần trăm hồ sơ đúng hạn (${range}).`,
  comparedCycle: (name: string, difference: string, range: string, unit: string) =>
    `So với “${name}”: thời gian trung bình thay đổi ${difference} ${unit} (${range}).`,
  buckets: 'Hồ sơ khi kết thúc kỳ',
  bucket: {
    early: 'Sớm hạn',
    onTime: 'Đúng hạn',
    late: 'Trễ hạn',
    pending: 'Đang giải quyết, còn hạn',
    overdue: 'Đang giải quyết, quá hạn',
    notAccepted: 'Không tiếp nhận',
  },
  distribution: 'Thời gian giải quyết',
  distributionNote: (unit: string) => `Số hồ sơ theo thời gian (${unit} làm việc).`,
  legalTime: 'Đã dùng bao nhiêu của thời hạn',
  legalTimeNote: (unit: string, isWorking: boolean) =>
    `Số hồ sơ theo thời gian như luật tính (${unit}${isWorking ? ' làm việc' : ''}), trừ phần tạm dừng và gia hạn: bên phải vạch thời hạn là trễ hạn.`,
  limit: (text: string) => `Thời hạn: ${text}`,
  more: 'hơn nữa',
  parts: 'Thời gian đi đâu',
  partsNote: (unit: string) =>
    `Số ${unit} theo đồng hồ cho mỗi hồ sơ; các phần cộng lại thành tổng.`,
  part: {
    processing: 'Đang xử lý',
    waiting: 'Chờ trong giờ làm việc',
    closed: 'Ngoài giờ làm việc',
    agency: 'Ở cơ quan khác',
    applicant: 'Chờ người nộp',
    suspended: 'Tạm dừng',
    nobody: 'Không ai giữ',
  },
  total: 'Tổng cộng',
  load: 'Tải theo giờ trong tuần',
  loadNote: 'Tỷ lệ thời gian bận của những người có mặt, từng giờ trong tuần, tính bằng phần trăm.',
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  steps: 'Từng bước',
  stepHeads: ['Bước', 'Lượt mỗi hồ sơ', 'Chờ trung bình', 'Chờ 95 %', 'Trong bước'],
  pools: 'Từng nhóm cán bộ',
  poolHeads: ['Nhóm', 'Mức bận', 'Khoảng tin cậy 95 %'],
  outcomes: 'Kết quả',
  comparison: 'So sánh phương án',
  comparisonHeads: ['Chỉ số', 'A', 'B', 'Chênh lệch', 'Khoảng tin cậy 95 %'],
  indicator: 'Đúng hạn theo Bộ chỉ số 766',
  law: 'Đúng hạn theo luật',
  cycleRow: 'Thời gian trung bình',
  supplements: 'Yêu cầu bổ sung mỗi hồ sơ',
  warnings: 'Lưu ý',
  units: { minutes: 'phút', hours: 'giờ', days: 'ngày' },
};

const en: typeof vi = {
  title: 'Simulation',
  onTime: (share, range) =>
    `${share} of dossiers are expected to be settled on time (95 % interval: ${range})`,
  unfinished: (count, all) => `${count} of ${all} dossiers are never finished`,
  cycle: (mean, range, unit) => `A dossier takes ${mean} working ${unit} on average (${range})`,
  cycleOfFinished: (mean, range, unit) =>
    `A finished dossier takes ${mean} working ${unit} on average (${range})`,
  busiest: (pool, share) => `Busiest is ${pool}: ${share} of its working time.`,
  basis: (n, came) => `${n} independent runs of about ${came} dossiers each.`,
  compared: (name, difference, range) =>
    `Against “${name}”: ${difference} percentage points of dossiers on time (${range}).`,
  comparedCycle: (name, difference, range, unit) =>
    `Against “${name}”: the mean time changes by ${difference} ${unit} (${range}).`,
  buckets: 'Dossiers at the end of the period',
  bucket: {
    early: 'Early',
    onTime: 'On the due day',
    late: 'Late',
    pending: 'Pending, in time',
    overdue: 'Pending, overdue',
    notAccepted: 'Not accepted',
  },
  distribution: 'Time until settled',
  distributionNote: (unit) => `Dossiers by the time they took (working ${unit}).`,
  legalTime: 'How much of the limit was used',
  legalTimeNote: (unit, isWorking) =>
    `Dossiers by the law’s own time (${isWorking ? 'working ' : ''}${unit}), less suspensions and extensions: what lies beyond the limit is late.`,
  limit: (text) => `Limit: ${text}`,
  more: 'more',
  parts: 'Where the time goes',
  partsNote: (unit) => `Clock ${unit} for each dossier; the parts sum to the total.`,
  part: {
    processing: 'Being worked on',
    waiting: 'Waiting in open hours',
    closed: 'Offices closed',
    agency: 'With another agency',
    applicant: 'Waiting for the applicant',
    suspended: 'At rest',
    nobody: 'With nobody',
  },
  total: 'Total',
  load: 'Load by hour of the week',
  loadNote:
    'Share of their time that the people who are there are busy, hour by hour, in per cent.',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  steps: 'Steps',
  stepHeads: ['Step', 'Visits per dossier', 'Mean wait', 'Wait, 95 %', 'In the step'],
  pools: 'Staff',
  poolHeads: ['Staff', 'Busy', '95 % interval'],
  outcomes: 'Outcomes',
  comparison: 'Scenarios compared',
  comparisonHeads: ['Figure', 'A', 'B', 'Difference', '95 % interval'],
  indicator: 'On time by indicator 766',
  law: 'On time by law',
  cycleRow: 'Mean time',
  supplements: 'Requests for supplements per dossier',
  warnings: 'Mind',
  units: { minutes: 'minutes', hours: 'hours', days: 'days' },
};

/** The words of the report. */
export type Words = typeof vi;

/** Words by language. */
export const words: Readonly<Record<Language, Words>> = { vi, en };
