/** The words of `thutuc simulate`, `compare`, `staff` and `scenario`. */

/** Heads of tables and sentences around them. */
export const simulationWords = {
  vi: {
    warning: 'Lưu ý',
    stepHeads: ['Bước', 'Lượt mỗi hồ sơ', 'Chờ', 'Trong bước'],
    poolHeads: ['Nhóm', 'Bận (%)'],
    partHeads: ['Thời gian theo đồng hồ', 'Mỗi hồ sơ'],
    parts: {
      processing: 'Đang xử lý',
      waiting: 'Chờ trong giờ làm việc',
      closed: 'Ngoài giờ làm việc',
      agency: 'Ở cơ quan khác',
      applicant: 'Chờ người nộp',
      suspended: 'Tạm dừng',
      nobody: 'Không ai giữ',
    },
    comparisonHeads: ['Chỉ số', 'A', 'B', 'Chênh lệch'],
    cycle: 'Thời gian trung bình',
    onTime: 'Đúng hạn (%)',
    indicator: 'Đúng hạn theo Bộ chỉ số 766 (%)',
    cost: 'Chi phí',
    curve: (target: string) => `Mục tiêu │ ${target}`,
    best: (staff: string, cost: number) => `Đủ với ${staff}. Chi phí: ${cost}.`,
    tried: (count: number) => `Đã thử ${count} phương án nhân sự.`,
    drafted: (file: string, count: number) =>
      `${file}: ${count} chỗ cần điền. Hãy ghi giá trị thay cho mỗi {"?": …}.`,
  },
  en: {
    warning: 'Mind',
    stepHeads: ['Step', 'Visits per dossier', 'Wait', 'In the step'],
    poolHeads: ['Pool', 'Busy (%)'],
    partHeads: ['Clock time', 'Per dossier'],
    parts: {
      processing: 'Being worked on',
      waiting: 'Waiting in open hours',
      closed: 'Offices closed',
      agency: 'With another agency',
      applicant: 'Waiting for the applicant',
      suspended: 'At rest',
      nobody: 'With nobody',
    },
    comparisonHeads: ['Figure', 'A', 'B', 'Difference'],
    cycle: 'Mean time',
    onTime: 'On time (%)',
    indicator: 'On time by indicator 766 (%)',
    cost: 'Cost',
    curve: (target: string) => `Target │ ${target}`,
    best: (staff: string, cost: number) => `Enough: ${staff}. Cost: ${cost}.`,
    tried: (count: number) => `${count} staffings tried.`,
    drafted: (file: string, count: number) =>
      `${file}: ${count} places to fill in. Write a value in place of each {"?": …}.`,
  },
} as const;
