/** Vietnamese for `@thutuc/simulation`. */
import type { SimulationWords } from '@thutuc/simulation';

const report: SimulationWords['report'] = {
  title: 'Mô phỏng',
  onTime: (share, range) =>
    `Dự kiến ${share} hồ sơ được giải quyết đúng hạn (khoảng tin cậy 95%: ${range})`,
  unfinished: (count, all) => `${count} trong ${all} hồ sơ không bao giờ xong`,
  cycle: (mean, range, unit) => `Trung bình ${mean} ${unit}/hồ sơ (${range})`,
  cycleOfFinished: (mean, range, unit) => `Hồ sơ đã xong mất trung bình ${mean} ${unit} (${range})`,
  busiest: (pool, share) => `Bận nhất là ${pool}: ${share} thời gian làm việc.`,
  basis: (n, came) => `${n} lần chạy độc lập, mỗi lần khoảng ${came} hồ sơ.`,
  compared: (a, b, difference, range) =>
    `“${b}” (B) so với “${a}” (A): ${difference} điểm phần trăm hồ sơ đúng hạn (${range}).`,
  comparedCycle: (a, b, difference, range, unit) =>
    `“${b}” (B) so với “${a}” (A): thời gian trung bình thay đổi ${difference} ${unit} (${range}).`,
  buckets: 'Hồ sơ khi kết thúc kỳ',
  bucket: {
    early: 'Trước hạn',
    onTime: 'Đúng hạn',
    late: 'Quá hạn',
    pending: 'Đang giải quyết, còn hạn',
    overdue: 'Đang giải quyết, quá hạn',
    notAccepted: 'Không tiếp nhận',
  },
  distribution: 'Thời gian giải quyết',
  distributionNote: (unit) => `Số hồ sơ theo thời gian (${unit}).`,
  legalTime: 'Đã dùng bao nhiêu của thời hạn',
  legalTimeNote: (unit) =>
    `Số hồ sơ theo thời gian như luật tính (${unit}), trừ phần tạm dừng và gia hạn: bên phải vạch thời hạn là quá hạn.`,
  limit: (text) => `Thời hạn: ${text}`,
  more: (from) => `trên ${from}`,
  dossiersPerRun: 'hồ sơ mỗi lần chạy',
  shareHeads: ['Chỉ số', 'Trung bình', 'Khoảng tin cậy 95%'],
  scale: 'Bận:',
  parts: 'Phân bổ thời gian',
  partsNote: (unit) => `Mỗi hồ sơ, tính bằng ${unit}; các phần cộng lại thành tổng.`,
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
  load: 'Khối lượng công việc theo giờ trong tuần',
  loadNote: 'Tỷ lệ thời gian bận của những người có mặt, từng giờ trong tuần, tính bằng phần trăm.',
  steps: 'Từng bước',
  stepHeads: (unit) => [
    'Bước có nhóm thực hiện',
    'Số lượt/hồ sơ',
    `Chờ trung bình (${unit})`,
    `95% hồ sơ chờ không quá (${unit})`,
    `Trong bước (${unit})`,
  ],
  otherHeads: (unit) => ['Bước khác', 'Số lượt/hồ sơ', `Trong bước (${unit})`],
  pools: 'Từng nhóm cán bộ',
  poolHeads: ['Nhóm', 'Tỷ lệ thời gian làm việc', 'Khoảng tin cậy 95%'],
  busy: (pool) => `Bận: ${pool}`,
  comparison: 'So sánh phương án',
  comparisonHeads: ['Chỉ số', 'A', 'B', 'B trừ A', 'Khoảng tin cậy 95%'],
  indicator: 'Đúng hạn theo Bộ chỉ số 766',
  law: 'Đúng hạn theo luật',
  cycleRow: 'Thời gian trung bình',
  supplements: 'Yêu cầu bổ sung mỗi hồ sơ',
  reopened: 'Hồ sơ đã có quyết định được mở lại; chỉ tính một lần, theo quyết định đầu tiên',
  warnings: 'Lưu ý',
  enough: (staff) => `Đủ với: ${staff}.`,
  onTimeOf: (target, share, range) =>
    `Mục tiêu ${target} hồ sơ đúng hạn; dự kiến ${share} (khoảng tin cậy 95%: ${range}).`,
  tried: (count) => `Đã thử ${count} phương án nhân sự.`,
  staffing: 'Đúng hạn theo chi phí',
  staffingHeads: ['Nhân sự', 'Chi phí', 'Đúng hạn', 'Khoảng tin cậy 95%'],
  cost: { minutes: 'Chi phí mỗi phút', hours: 'Chi phí mỗi giờ', days: 'Chi phí mỗi ngày' },
  onTimeAxis: 'hồ sơ đúng hạn',
  targetMark: (share) => `Mục tiêu: ${share}`,
};

const questions: SimulationWords['questions'] = {
  start: 'thời điểm bắt đầu, ví dụ 2026-01-05T00:00:00+07:00',
  rate: 'số hồ sơ đến trong một giờ làm việc',
  staff: (who) => `số người: ${who}`,
  work: (extent, step) => `“${step}”: ${extent}, giờ làm việc`,
  answer: (extent, step) => `“${step}”: ${extent}, giờ theo đồng hồ`,
  extents: { min: 'ít nhất', mode: 'thường là', max: 'nhiều nhất' },
  share: (step, outcome) =>
    `“${step}”: tỷ lệ kết thúc bằng “${outcome}”, từ 0 đến 1; các tỷ lệ của một bước cộng thành 1`,
  data: (field, kind) => `“${field}” của hồ sơ điển hình: ${kind}`,
  written: (field, kind) => `“${field}” sau bước này: ${kind}`,
  kinds: {
    text: 'văn bản',
    integer: 'số nguyên',
    number: 'số',
    boolean: 'true hoặc false',
    date: 'ngày, ví dụ 2026-01-05',
    list: 'danh sách, ví dụ ["A", "B"]',
  },
  oneOf: (choices) => `một trong: ${choices}`,
};

/** The words of simulations. */
export const simulation: SimulationWords = {
  report,
  questions,
  names: {
    receipt: 'Tiếp nhận hồ sơ',
    guidance: 'Người nộp hoàn thiện hồ sơ trước khi tiếp nhận',
    result: 'Trả kết quả',
    acknowledge: 'bên nhận xác nhận',
    units: 'các đơn vị được hỏi',
  },
  outcomes: {
    accepted: 'tiếp nhận',
    refused: 'từ chối',
    acknowledged: 'đã nhận',
    agreed: 'đồng ý',
    objected: 'không đồng ý',
    conditional: 'đồng ý kèm điều kiện',
    provided: 'đã bổ sung',
    abandoned: 'không bổ sung',
  },
  units: { minutes: 'phút', hours: 'giờ', days: 'ngày' },
  working: (unit) => `${unit} làm việc`,
  clock: (unit) => `${unit} theo đồng hồ`,
  until: ' đến ',
  shares: {
    onTime: 'tỷ lệ đúng hạn',
    indicator: 'tỷ lệ đúng hạn theo chỉ số quốc gia',
    within: (span, unit) => `tỷ lệ xong trong ${span} ${unit}`,
    and: ' và ',
  },
  warnings: {
    UNFINISHED: ({ unfinished, came }, n) =>
      `${n.number(unfinished, 0)} trong ${n.number(came, 0)} hồ sơ không bao giờ xong trước ` +
      'khi dừng mô phỏng: thời gian giải quyết chỉ tính các hồ sơ đã xong, nên thấp hơn thực tế.',
    OVERLOADED: ({ pool, load }, n) =>
      `Nhóm “${pool}” nhận nhiều việc hơn khả năng: ${n.percent(load)}. Hàng chờ dài ra chừng nào ` +
      'còn như vậy; các con số phụ thuộc vào độ dài mô phỏng.',
    POOL_IDLE: ({ pool }) =>
      `Nhóm “${pool}” không bao giờ có việc: không hồ sơ nào có thể đến các bước của nhóm.`,
    WARM_UP_SHORT: ({ needed, warmUp, unit }, n) =>
      'Các lần chạy chỉ quên rằng lúc đầu chưa có hồ sơ sau khoảng ' +
      `${n.number(needed, 0)} ${unit}: thời gian khởi động ${n.number(warmUp, 0)} ` +
      'có thể quá ngắn.',
    LIMIT_START_ASSUMED: () =>
      'Thời hạn tính từ một ngày trong dữ liệu hoặc từ khi đủ giấy tờ, mà kịch bản không nói đến: coi như tính từ khi tiếp nhận.',
    CATCHES_NEVER: ({ catches }) =>
      `Kịch bản không nói những việc sau, mà thủ tục có xử lý, xảy ra bao nhiêu lần: ${catches.join(', ')}. ` +
      'Coi như chúng không bao giờ xảy ra.',
    VERSION_ENDS: ({ until }) =>
      `Phiên bản này của thủ tục chỉ có hiệu lực đến ${until}: hồ sơ đến sau ngày đó sẽ theo phiên ` +
      'bản khác.',
    ABSENT_LATER: ({ pool, from }) =>
      `Nhóm “${pool}” có người nghỉ từ ${from}, sau thời gian được tính: việc nghỉ đó chỉ ảnh hưởng ` +
      'đến hồ sơ khi ấy còn chưa xong.',
    INTERVAL_BY_DOSSIERS: ({ shares, replications, dossiers, unseen }, n) =>
      `Cả ${n.number(replications, 0)} lần chạy đều cho cùng ${shares}. ` +
      `Khoảng tin cậy tính trên ${n.number(dossiers, 0)} hồ sơ, coi như mỗi hồ sơ trễ riêng lẻ. Việc hiếm ` +
      `gặp làm trễ nhiều hồ sơ cùng lúc vẫn có thể có ở tới ${n.percent(unseen, 0)} số lần chạy dài như ` +
      'vậy mà chưa thấy: hãy chạy nhiều lần hơn, hoặc lâu hơn.',
    FEW_REPLICATIONS: () =>
      'Một lần chạy không cho khoảng tin cậy: hãy chạy ít nhất hai lần, tốt hơn là mười.',
    NOTHING_CAME: () => 'Có lần chạy không có hồ sơ nào đến trong thời gian được tính.',
  },
};
