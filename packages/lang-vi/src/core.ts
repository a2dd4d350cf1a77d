/** Vietnamese for `@thutuc/core`. */
import { citation } from './citation.js';
import type { CoreWords } from '@thutuc/core/procedure';
import { commandNames } from './core-command-names.js';
import { channels, duties, events, lifecycles, outcomes } from './core-dossiers.js';
import { refusalFacts, refusals } from './core-refusals.js';

const changes: CoreWords['changes'] = {
  subjects: {
    procedure: 'Thủ tục',
    step: 'Bước',
    party: 'Bên tham gia',
    role: 'Vai trò',
    document: 'Giấy tờ',
    dataField: 'Trường dữ liệu',
  },
  fields: {
    acknowledge: 'thời hạn tiếp nhận',
    acts: 'cách những người cùng nộp thực hiện',
    allotmentRule: 'quy tắc tính thời hạn nội bộ',
    also: 'người được làm thay',
    amount: 'số tiền',
    apology: 'xin lỗi và hẹn lại',
    asks: 'giấy tờ được yêu cầu bổ sung',
    asksData: 'thông tin được yêu cầu bổ sung',
    basis: 'căn cứ pháp lý',
    branches: 'các nhánh',
    cap: 'mức gia hạn tối đa',
    chosenBy: 'người chọn đơn vị',
    choices: 'các lựa chọn',
    clock: 'ảnh hưởng đến thời hạn luật định',
    code: 'mã thủ tục',
    defaultLanguage: 'ngôn ngữ mặc định',
    completion: 'điều kiện hoàn thành',
    confirmedBy: 'người xác nhận thanh toán',
    consulted: 'cơ quan được hỏi ý kiến',
    copies: 'số bản',
    effective: 'hiệu lực',
    events: 'sự kiện quanh hạn',
    expiry: 'hậu quả khi hết hạn',
    extension: 'gia hạn',
    fee: 'phí, lệ phí',
    from: 'từ',
    id: 'định danh',
    kind: 'loại',
    limit: 'thời hạn',
    max: 'số lần tối đa',
    more: 'giấy tờ và thời gian được yêu cầu thêm',
    name: 'tên',
    note: 'ghi chú',
    notices: 'thông báo',
    noticeBefore: 'thời gian báo trước',
    on: 'kết quả',
    otherwise: 'trường hợp khác',
    outcome: 'kết quả',
    outcomeNames: 'tên kết quả',
    party: 'bên chịu trách nhiệm',
    personal: 'dữ liệu cá nhân',
    searchable: 'tra cứu được',
    produces: 'giấy tờ tạo ra',
    reads: 'dữ liệu được đọc',
    receipt: 'tiếp nhận',
    required: 'bắt buộc',
    requires: 'giấy tờ cần có',
    result: 'trả kết quả',
    role: 'vai trò',
    separate: 'các bước không cùng một người',
    silence: 'ý nghĩa của im lặng',
    start: 'bước đầu',
    superior: 'cấp trên',
    supplements: 'yêu cầu bổ sung',
    suspension: 'tạm dừng theo lệnh',
    startsWith: 'thời điểm bắt đầu tính thời hạn',
    timeLimit: 'thời hạn giải quyết',
    to: 'đến',
    transition: 'chuyển tiếp',
    type: 'kiểu',
    unit: 'đơn vị',
    unitRule: 'quy tắc xác định đơn vị',
    version: 'phiên bản',
    atEnd: 'khi kết thúc',
    catches: 'sự kiện được bắt',
    correlates: 'khóa của thông điệp',
    early: 'khi đến sớm',
    escalates: 'báo cáo vượt cấp',
    graph: 'luồng xử lý',
    guidance: 'hướng dẫn trước khi tiếp nhận',
    intake: 'tiếp nhận đầu vào',
    representation: 'đại diện của người nộp',
    resubmission: 'nộp lại hồ sơ',
    interrupts: 'điều làm gián đoạn',
    tell: 'ai được báo',
    then: 'bước sau đó',
    visitsMax: 'số lần vào tối đa',
    within: 'thời hạn yêu cầu',
    withdrawal: 'rút hồ sơ',
    writes: 'dữ liệu được ghi',
  },
  added: (what) => `${what} được thêm.`,
  addedAs: (what, value) => `${what} được thêm: ${value}.`,
  removed: (what) => `${what} bị bỏ.`,
  removedFrom: (what, value) => `${what} bị bỏ; trước là ${value}.`,
  changed: (what, from, to) => `${what} đổi từ ${from} thành ${to}.`,
  yes: 'có',
  no: 'không',
  none: 'không có',
};

const limitStarts: CoreWords['limitStarts'] = {
  complete: 'kể từ ngày nhận đủ hồ sơ hợp lệ',
  payment: 'kể từ ngày nộp phí',
  arrival: (party) => `kể từ ngày ${party} nhận hồ sơ`,
  step: (step, outcome) =>
    outcome === undefined ? `kể từ khi xong “${step}”` : `kể từ “${step}” (${outcome})`,
  field: (field) => `kể từ ngày ghi ở “${field}”`,
};

const obstacles: CoreWords['obstacles'] = {
  closed: 'Hồ sơ đã giải quyết xong.',
  otherVersion: (pinned, given) => `Hồ sơ theo ${pinned}, không phải ${given} đã cho.`,
  finishesOld: (version) => `Phiên bản ${version} để hồ sơ cũ giải quyết xong theo quy định cũ.`,
  stepGone: (version, step, path) => `Phiên bản ${version} không có bước "${step}" (${path}).`,
  stepElsewhere: (version, step, path) =>
    `Bước "${step}" nằm ở nhánh khác trong phiên bản ${version} (${path}).`,
  stepKind: (version, step, kind) =>
    `Bước "${step}" thuộc loại khác trong phiên bản ${version}: ${kind}.`,
  visitsSpent: (version, step, entered, max) =>
    `Hồ sơ đã vào bước "${step}" ${entered} lần; phiên bản ${version} cho phép ${max} lần.`,
  handlerGone: (version, name) =>
    `Phiên bản ${version} không bắt "${name}" như bản cũ, mà luồng xử lý đang mở.`,
  branchGone: (version, branch) => `Phiên bản ${version} không có nhánh "${branch}" đã mở.`,
  branchNeverOpened: (version, branch) =>
    `Nhánh "${branch}" của phiên bản ${version} chưa từng được mở và sẽ không kết thúc.`,
  consultedGone: (version, who) => `Phiên bản ${version} không hỏi ý kiến "${who}" đã được hỏi.`,
  dataMissing: (version, name, field) =>
    `Phiên bản ${version} cần "${name}" (${field}), hồ sơ chưa có.`,
  partyUnbound: (version, name, party) =>
    `Chưa gắn đơn vị cho "${name}" (${party}) của phiên bản ${version}.`,
  limitStart: (version) =>
    `Thời hạn chưa bắt đầu, mà phiên bản ${version} tính từ một việc khác, có thể đã qua.`,
  guidanceGone: (version) =>
    `Người nộp đang hoàn thiện hồ sơ theo hướng dẫn; phiên bản ${version} không có hướng dẫn.`,
  suspensionGone: (version) => `Hồ sơ đang tạm dừng; phiên bản ${version} không có tạm dừng.`,
  withdrawalGone: (version) => `Hồ sơ đang xin rút; phiên bản ${version} không có rút hồ sơ.`,
};

const transferObstacles: CoreWords['transferObstacles'] = {
  noSuccessor: (unit) => `Đơn vị "${unit}" còn tồn tại, hoặc danh bạ không ghi đơn vị nào kế thừa.`,
  severalSuccessors: (unit, successors) =>
    `Nhiều đơn vị kế thừa "${unit}": ${successors}. Hãy nêu trường dữ liệu để chia hồ sơ.`,
  fieldUndecided: (field) => `Trường "${field}" không có giá trị nào ứng với một đơn vị.`,
};

/** The words of the core. */
export const core: CoreWords = {
  citation,
  assumed: 'giả định',
  limitStarts,
  changes,
  obstacles,
  refusals,
  commandNames,
  refusalFacts,
  left: (amount) => `còn ${amount}`,
  overdue: (amount) => `quá hạn ${amount}`,
  failed: 'Đã xảy ra lỗi. Hãy thử lại sau.',
  events,
  duties,
  channels,
  outcomes,
  lifecycles,
  transferObstacles,
  interruptionObstacles: {
    consequence: (events) =>
      `Hậu quả đã thực hiện trong thời gian đó (sự kiện ${events}) phải được hủy bỏ trước, hoặc được giữ nguyên.`,
  },
};
