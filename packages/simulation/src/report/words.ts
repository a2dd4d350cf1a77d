/** The words of the report, in Vietnamese and English. */
import type { Language } from '@thutuc/legal-time';

const vi = {
  title: 'Mô phỏng',
  onTime: (share: string, range: string) =>
    `Dự kiến ${share} hồ sơ được giải quyết đúng hạn (khoảng tin cậy 95 %: ${range})`,
  unfinished: (count: string, all: string) => `${count} trong ${all} hồ sơ không bao giờ xong`,
  cycle: (mean: string, range: string, unit: string) =>
    `Một hồ sơ mất trung bình ${mean} ${unit} (${range})`,
  cycleOfFinished: (mean: string, range: string, unit: string) =>
    `Hồ sơ đã xong mất trung bình ${mean} ${unit} (${range})`,
  busiest: (pool: string, share: string) => `Bận nhất là ${pool}: ${share} thời gian làm việc.`,
  basis: (n: string, came: string) => `${n} lần chạy độc lập, mỗi lần khoảng ${came} hồ sơ.`,
  compared: (a: string, b: string, difference: string, range: string) =>
    `“${b}” (B) so với “${a}” (A): ${difference} điểm phần trăm hồ sơ đúng hạn (${range}).`,
  comparedCycle: (a: string, b: string, difference: string, range: string, unit: string) =>
    `“${b}” (B) so với “${a}” (A): thời gian trung bình thay đổi ${difference} ${unit} (${range}).`,
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
  distributionNote: (unit: string) => `Số hồ sơ theo thời gian (${unit}).`,
  legalTime: 'Đã dùng bao nhiêu của thời hạn',
  legalTimeNote: (unit: string) =>
    `Số hồ sơ theo thời gian như luật tính (${unit}), trừ phần tạm dừng và gia hạn: bên phải vạch thời hạn là trễ hạn.`,
  limit: (text: string) => `Thời hạn: ${text}`,
  more: (from: string) => `trên ${from}`,
  dossiersPerRun: 'hồ sơ mỗi lần chạy',
  shareHeads: ['Chỉ số', 'Trung bình', 'Khoảng tin cậy 95 %'],
  scale: 'Bận:',
  parts: 'Thời gian đi đâu',
  partsNote: (unit: string) => `Mỗi hồ sơ, tính bằng ${unit}; các phần cộng lại thành tổng.`,
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
  stepHeads: (unit: string) => [
    'Bước có nhóm thực hiện',
    'Lượt mỗi hồ sơ',
    `Chờ trung bình (${unit})`,
    `95 % chờ không quá (${unit})`,
    `Trong bước (${unit})`,
  ],
  otherHeads: (unit: string) => ['Bước khác', 'Lượt mỗi hồ sơ', `Trong bước (${unit})`],
  pools: 'Từng nhóm cán bộ',
  poolHeads: ['Nhóm', 'Bận', 'Khoảng tin cậy 95 %'],
  busy: (pool: string) => `Bận: ${pool}`,
  comparison: 'So sánh phương án',
  comparisonHeads: ['Chỉ số', 'A', 'B', 'B trừ A', 'Khoảng tin cậy 95 %'],
  indicator: 'Đúng hạn theo Bộ chỉ số 766',
  law: 'Đúng hạn theo luật',
  cycleRow: 'Thời gian trung bình',
  supplements: 'Yêu cầu bổ sung mỗi hồ sơ',
  warnings: 'Lưu ý',
  enough: (staff: string) => `Đủ với: ${staff}.`,
  onTimeOf: (target: string, share: string, range: string) =>
    `Mục tiêu ${target} hồ sơ đúng hạn; dự kiến ${share} (khoảng tin cậy 95 %: ${range}).`,
  tried: (count: string) => `Đã thử ${count} phương án nhân sự.`,
  staffing: 'Đúng hạn theo chi phí',
  staffingHeads: ['Nhân sự', 'Chi phí', 'Đúng hạn', 'Khoảng tin cậy 95 %'],
  cost: { minutes: 'Chi phí mỗi phút', hours: 'Chi phí mỗi giờ', days: 'Chi phí mỗi ngày' },
  onTimeAxis: 'hồ sơ đúng hạn',
  targetMark: (share: string) => `Mục tiêu: ${share}`,
};

const en: typeof vi = {
  title: 'Simulation',
  onTime: (share, range) =>
    `${share} of dossiers are expected to be settled on time (95 % interval: ${range})`,
  unfinished: (count, all) => `${count} of ${all} dossiers are never finished`,
  cycle: (mean, range, unit) => `A dossier takes ${mean} ${unit} on average (${range})`,
  cycleOfFinished: (mean, range, unit) =>
    `A finished dossier takes ${mean} ${unit} on average (${range})`,
  busiest: (pool, share) => `Busiest is ${pool}: ${share} of its working time.`,
  basis: (n, came) => `${n} independent runs of about ${came} dossiers each.`,
  compared: (a, b, difference, range) =>
    `“${b}” (B) against “${a}” (A): ${difference} percentage points of dossiers on time (${range}).`,
  comparedCycle: (a, b, difference, range, unit) =>
    `“${b}” (B) against “${a}” (A): the mean time changes by ${difference} ${unit} (${range}).`,
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
  distributionNote: (unit) => `Dossiers by the time they took (${unit}).`,
  legalTime: 'How much of the limit was used',
  legalTimeNote: (unit) =>
    `Dossiers by the law’s own time (${unit}), less suspensions and extensions: what lies beyond the limit is late.`,
  limit: (text) => `Limit: ${text}`,
  more: (from) => `more than ${from}`,
  dossiersPerRun: 'dossiers per run',
  shareHeads: ['Figure', 'Mean', '95 % interval'],
  scale: 'Busy:',
  parts: 'Where the time goes',
  partsNote: (unit) => `For each dossier, in ${unit}; the parts sum to the total.`,
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
  stepHeads: (unit) => [
    'Step of a pool',
    'Visits per dossier',
    `Mean wait (${unit})`,
    `95 % wait no longer than (${unit})`,
    `In the step (${unit})`,
  ],
  otherHeads: (unit) => ['Other step', 'Visits per dossier', `In the step (${unit})`],
  pools: 'Staff',
  poolHeads: ['Pool', 'Busy', '95 % interval'],
  busy: (pool) => `Busy: ${pool}`,
  comparison: 'Scenarios compared',
  comparisonHeads: ['Figure', 'A', 'B', 'B less A', '95 % interval'],
  indicator: 'On time by indicator 766',
  law: 'On time by law',
  cycleRow: 'Mean time',
  supplements: 'Requests for supplements per dossier',
  warnings: 'Mind',
  enough: (staff) => `Enough: ${staff}.`,
  onTimeOf: (target, share, range) =>
    `The target is ${target} of dossiers on time; ${share} are expected (95 % interval: ${range}).`,
  tried: (count) => `${count} staffings tried.`,
  staffing: 'On time by cost',
  staffingHeads: ['Staff', 'Cost', 'On time', '95 % interval'],
  cost: { minutes: 'Cost per minute', hours: 'Cost per hour', days: 'Cost per day' },
  onTimeAxis: 'dossiers on time',
  targetMark: (share) => `Target: ${share}`,
};

/** The words of the report. */
export type Words = typeof vi;

/** Words by language. */
export const words: Readonly<Record<Language, Words>> = { vi, en };
