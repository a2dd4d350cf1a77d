/** The words of a procedure's table of steps. */

/** Heads and fixed cells. */
export const procedureWords = {
  vi: {
    limit: 'Thời hạn',
    fee: 'Lệ phí',
    basis: 'Căn cứ',
    heads: ['Bước', 'Cơ quan', 'Người thực hiện', 'Thời hạn', 'Căn cứ'],
    receipt: 'Tiếp nhận hồ sơ',
    result: 'Trả kết quả',
    sameDay: 'trong ngày',
    acknowledge: 'xác nhận đã nhận',
    ask: 'hỏi ý kiến',
    atOnce: 'đồng thời',
    article: 'Điều',
    internal: 'nội bộ',
    version: 'phiên bản',
    free: 'không thu',
  },
  en: {
    limit: 'Limit',
    fee: 'Fee',
    basis: 'Basis',
    heads: ['Step', 'Agency', 'Role', 'Limit', 'Legal basis'],
    receipt: 'Receipt of the dossier',
    result: 'Return of the result',
    sameDay: 'the same day',
    acknowledge: 'acknowledge',
    ask: 'is asked',
    atOnce: 'all at once',
    article: 'art.',
    internal: 'internal',
    version: 'version',
    free: 'none',
  },
} as const;
