/** Vietnamese for `@thutuc/vn`. */
import type { VietnamWords } from '@thutuc/vn';

/** The words of the package of Vietnam. */
export const vn: VietnamWords = {
  verdicts: { onTime: 'đúng hạn', late: 'quá hạn', notCounted: 'không tính' },
  comparison: ({ law, due, indicator, end, waitingDays, supplements, agree }) =>
    `Theo luật: ${law} (hạn ${due}). Theo chỉ số 766: ${indicator} ` +
    `(kết thúc ${end}, trừ ${waitingDays} ngày chờ người nộp, ` +
    `${supplements} lần yêu cầu bổ sung). ` +
    (agree ? 'Hai cách tính thống nhất.' : 'Hai cách tính khác nhau.'),
};
