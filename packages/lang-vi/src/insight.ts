/** Vietnamese for `@thutuc/insight`. */
import type { InsightWords } from '@thutuc/insight/page';
import { eventLogs } from './cli-event-logs.js';

/** The words of the page of a log. */
export const insight: InsightWords = {
  page: {
    title: 'Nhật ký sự kiện cho biết',
    until: ' đến ',
    answer: {
      onTime: (share, range, cases) =>
        `${share} đúng hạn theo cách tính của pháp luật (khoảng tin cậy 95 %: ${range}), trên ${cases} hồ sơ.`,
      plain: (share) => `Nếu thời hạn không hề tạm dừng thì ${share} đúng hạn.`,
      half: (median, most) =>
        `Một nửa số hồ sơ mất không quá ${median}, chín phần mười không quá ${most}.`,
      cases: (cases, events, from, to) =>
        `${cases} hồ sơ với ${events} việc đã xong, từ ${from} đến ${to}.`,
      holder: (holder, share) => `Hồ sơ ở lâu nhất tại ${holder}: ${share} thời gian.`,
      fitting: (share, cases) => `${share} trên ${cases} hồ sơ đi đúng thủ tục đã công bố.`,
      deviation: (step, kind, times) =>
        `Điểm làm khác nhiều nhất: “${step}” ${kind}, ${times} lần.`,
      difference: (name, points, range) =>
        `Khác biệt rõ nhất: ${name}, ${points} điểm phần trăm (khoảng tin cậy 95 %: ${range}).`,
    },
    filter: {
      period: 'Thời gian tiếp nhận',
      unit: 'Nơi tiếp nhận',
      all: 'Tất cả',
      rows: 'Chỉ hiện các dòng có',
      few: 'Ít hơn năm hồ sơ: không hiển thị.',
    },
    onTime: {
      title: 'Đúng hạn',
      heads: ['Cách tính', 'Đúng hạn', 'Khoảng tin cậy 95 %', 'Trên số hồ sơ'],
      law: 'Theo pháp luật, trừ thời gian tạm dừng',
      plain: 'Nếu thời hạn không hề tạm dừng',
      axis: 'hồ sơ',
      standing: {
        early: 'Trước hạn',
        onTime: 'Đúng ngày cuối',
        late: 'Quá hạn',
        pending: 'Đang giải quyết, còn hạn',
        overdue: 'Đang giải quyết, quá hạn',
      },
      outside: (cases) => `Ngoài những ngày mà lịch có: ${cases} hồ sơ.`,
      notBegun: (cases) => `Thời hạn chưa bắt đầu: ${cases} hồ sơ.`,
    },
    times: {
      title: 'Thời gian giải quyết',
      note: (per) => `Tính bằng ${per}, từ khi bắt đầu thời hạn, trừ thời gian tạm dừng.`,
      plainNote: (per) => `Tính bằng ${per}, từ sự kiện đầu đến sự kiện cuối.`,
      limit: (limit) => `Thời hạn: ${limit}`,
      more: (from) => `từ ${from} trở lên`,
      cases: 'hồ sơ',
      per: { day: 'ngày', workingDay: 'ngày làm việc', hour: 'giờ', workingHour: 'giờ làm việc' },
    },
    parts: {
      title: 'Thời gian nằm ở đâu',
      note: (per) =>
        `Bình quân một hồ sơ, tính bằng ${per} theo đồng hồ; các phần cộng lại bằng tổng.`,
      others: 'Nơi khác',
      nobody: 'không rõ nơi giữ',
      and: ' và ',
      total: 'Tổng',
      heads: ['Nơi giữ', 'Hồ sơ', 'Tổng số ngày', 'Trong đó ngoài giờ', 'Tỷ lệ'],
    },
    series: {
      title: 'Theo thời gian',
      note: 'Đúng hạn: trên số hồ sơ tiếp nhận trong kỳ.',
      arrived: 'Tiếp nhận',
      ended: 'Kết thúc',
      backlog: 'Còn lại cuối kỳ',
      onTime: 'Đúng hạn, với khoảng tin cậy 95 %',
      cases: 'hồ sơ',
      percent: '% đúng hạn',
      heads: [
        'Kỳ',
        'Tiếp nhận',
        'Kết thúc',
        'Còn lại',
        'Ngày làm việc',
        'Đúng hạn',
        'Khoảng tin cậy 95 %',
      ],
    },
    week: {
      title: 'Việc được hoàn thành khi nào',
      note: 'Số việc xong theo thứ và giờ.',
      scale: 'Đã xong:',
    },
    variants: {
      title: 'Các cách hồ sơ đã đi qua',
      note: 'Cách đầu tiên nêu đủ; các cách khác chỉ nêu việc làm thêm (gạch dưới) và việc bỏ qua (gạch ngang).',
      way: (cases, share, days) => `${cases} hồ sơ (${share}), trung vị ${days} ngày`,
      same: '…',
    },
    steps: {
      title: 'Các bước',
      note: 'Từ lúc bước có thể bắt đầu đến lúc xong.',
      heads: [
        'Bước',
        'Số lần',
        'Bình quân (ngày)',
        'Trung vị (ngày)',
        '90 % không quá',
        'Bình quân (ngày làm việc)',
      ],
    },
    chart: {
      title: 'Thủ tục đã công bố, với những gì đã diễn ra',
      note: 'Trên mỗi bước: số lần xong và số ngày bình quân đến khi xong. Khung càng dày thì càng lâu.',
      mark: (times, days) => `${times}× · ${days} ngày`,
      read: (times, days) => `xong ${times} lần, bình quân sau ${days} ngày`,
    },
    deviations: {
      title: 'Những điểm làm khác',
      note: (fitness, precision) =>
        `Độ phù hợp ${fitness}: phần không phải làm khác. Độ chính xác ${precision}: phần đã làm trong những gì thủ tục cho phép.`,
      heads: ['Bước', 'Nội dung', 'Số lần', 'Tỷ lệ hồ sơ'],
      kind: eventLogs.deviations,
      none: 'Không có điểm nào làm khác.',
    },
    contradictions: {
      title: 'Các điểm mâu thuẫn',
      heads: ['Nội dung', 'Ở đâu', 'Số lần'],
      kind: { ...eventLogs.contradictions, monthEnds: 'dồn vào ngày cuối tháng' },
      none: 'Không thấy điểm nào mâu thuẫn.',
    },
    comparison: {
      title: 'So sánh',
      note: 'Khác biệt có khoảng tin cậy chứa số không thì có thể do ngẫu nhiên.',
      heads: ['Đối tượng', 'So với', 'Hồ sơ', 'Khác biệt', 'Khoảng tin cậy 95 %', 'Kết luận'],
      others: 'các nơi khác',
      points: 'điểm phần trăm',
      days: 'ngày',
      says: { real: 'có khác biệt', noise: 'có thể ngẫu nhiên', tooFew: 'quá ít để kết luận' },
      unknown: 'không rõ',
    },
    shown: (shown, all) => `Nêu ${shown} trên ${all}.`,
  },
};
