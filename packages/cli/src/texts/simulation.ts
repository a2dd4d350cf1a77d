/** The words of `thutuc simulate`, `thutuc compare` and `thutuc staff`. */

/** Heads of tables and sentences around them. */
export const simulationWords = {
  vi: {
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
    best: (staff: string, cost: number) => `Đủ với ${staff}. Chi phí: ${cost}.`,
    tried: (count: number) => `Đã thử ${count} phương án nhân sự.`,
  },
  en: {
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
    best: (staff: string, cost: number) => `Enough: ${staff}. Cost: ${cost}.`,
    tried: (count: number) => `${count} staffings tried.`,
  },
} as const;
