/** Vietnamese for `@thutuc/vn`. */
import type { VietnamWords } from '@thutuc/vn';

/** The words of the package of Vietnam. */
export const vn: VietnamWords = {
  verdicts: { onTime: 'đúng hạn', late: 'quá hạn', notCounted: 'không tính' },
  comparison: ({ law, due, indicator, end, waitingDays, supplements, agree }) =>
    `Theo luật: ${law} (hạn ${due}). Theo chỉ số 766: ${indicator} ` +
    `(kết thúc ${end}, trừ ${waitingDays} ngày chờ người nộp, ` +
    `${supplements} lần yêu cầu bổ sung). ` +
    (agree ? 'Hai cách tính cho kết quả như nhau.' : 'Hai cách tính khác nhau.'),
  parameters: {
    supplementRequestsMax: 'Số lần yêu cầu bổ sung hồ sơ không quá',
    afterSupplement: 'Thời hạn sau khi bổ sung',
    returnWithin: 'Trả lại hồ sơ chưa đủ điều kiện, kể từ khi tiếp nhận, trong',
    transferCutOff: 'Chuyển hồ sơ ngay trong ngày, trừ khi tiếp nhận sau',
    apologyBefore: 'Xin lỗi trước ngày hẹn trả',
    reschedulingsMax: 'Số lần hẹn lại không quá',
    lateConsultation: 'Cơ quan được hỏi chậm có ý kiến',
    interlinkedElectronic: 'Các cơ quan liên thông cùng cấp, trên môi trường điện tử',
    extensionMax: 'Thời gian gia hạn dài nhất',
    statusNotice: 'Thông báo trạng thái gồm',
    intakeNoticesMax: 'Số lần thông báo đầy đủ khi tiếp nhận không quá',
    limitStart: 'Thời hạn bắt đầu khi',
    limitStartElsewhere: 'Thời hạn của hồ sơ nộp không phụ thuộc địa giới bắt đầu khi',
    papersInDatabases: 'Giấy tờ đã có dữ liệu trong cơ sở dữ liệu được yêu cầu nộp',
    kioskChannel: 'Nộp hồ sơ tại ki-ốt',
    counterSubstitute: 'Bố trí người thay thế tại Bộ phận Một cửa',
  },
  values: {
    restart: 'tính lại từ đầu',
    continue: 'tính tiếp',
    reported: 'được báo cáo người đứng đầu Bộ phận Một cửa',
    consent: 'được coi là đồng ý',
    parallel: 'giải quyết đồng thời',
    sequential: 'giải quyết lần lượt',
    completeDossier: 'tiếp nhận hồ sơ đầy đủ, hợp lệ',
    competentAgency: 'cơ quan có thẩm quyền nhận được hồ sơ',
    onlyWhenRetrievalFails: 'chỉ khi không khai thác được dữ liệu',
    yes: 'có',
    no: 'không',
  },
  statusNotice: {
    agency: 'cơ quan giải quyết',
    officers: 'người tiếp nhận, người giải quyết',
    received: 'thời gian tiếp nhận',
    processed: 'thời gian giải quyết',
    returned: 'thời gian trả kết quả',
  },
};
