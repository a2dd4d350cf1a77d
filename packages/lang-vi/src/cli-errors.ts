/** Vietnamese for the errors of the command line. */
import type { CliWords } from 'thutuc';

type ErrorWords = CliWords['errors'];
type Fault = Parameters<ErrorWords['commandNotJson']>[0];

/** Where JSON is wrong; its parser speaks English only. */
function place({ line, column, reason }: Fault): string {
  return line === undefined || column === undefined
    ? `không đọc được nội dung (${reason})`
    : `lỗi ở dòng ${line}, cột ${column}`;
}

const reasons: ErrorWords['reasons'] = {
  noCommand: (name) => `không có lệnh "${name}"`,
  noOption: (option) => `không có tùy chọn "${option}"`,
  takesNoValue: (option) => `"${option}" không nhận giá trị`,
  needsValue: (option) => `"${option}" cần một giá trị`,
  needsDashedValue: (option, written) =>
    `"${option}" cần một giá trị; giá trị bắt đầu bằng dấu gạch ngang thì viết ${written}`,
  argumentCount: (given, { min, max }) =>
    `có ${given} tham số, cần ${min === max ? min : `từ ${min} đến ${max}`}`,
  missing: (options) => `thiếu ${options.join(', ')}`,
  missingDeadline: 'cần --rules, --from và --limit, hoặc --cases',
  takesWhole: (option, { min, max }, given) =>
    `${option} nhận số nguyên từ ${min} đến ${max}, không phải "${given}"`,
  takesNumber: (option, { min, max }, given) =>
    `${option} nhận số từ ${min} đến ${max}, không phải "${given}"`,
  takesOneOf: (option, known, given) => `${option} nhận ${known.join(', ')}, không phải "${given}"`,
  noneOf: (given, known) =>
    `"${given}" không phải là ${known.length === 1 ? '' : 'một trong '}${known.join(', ')}`,
  takesTag: (given) => `--lang nhận mã ngôn ngữ như vi, nl hoặc nl-BE, không phải "${given}"`,
  takesYears: (option, given) =>
    `${option} nhận một năm, hoặc nhiều năm như 2019-2027, không phải "${given}"`,
  takesHours: (option, given) =>
    `${option} nhận giờ làm việc như 08:00-12:00,13:00-17:00, không phải "${given}"`,
  takesInstant: (option, given) =>
    `${option} nhận thời điểm kèm múi giờ, như 2026-01-05T00:00:00+07:00, không phải "${given}"`,
  takesPeriod: (option) =>
    `${option} nhận ngày đầu và ngày cuối, như ${option} 2026-07-01 2026-11-30`,
  goesWith: (option, other) => `${option} chỉ dùng với ${other}`,
  notTogether: (option, other) => `không dùng ${option} cùng với ${other}`,
  forDossiers: (option) => `${option} chỉ dùng cho hồ sơ: bỏ --work`,
  personAndDirectory:
    '--person phải đi cùng --directory, là tệp cho biết người đó được nhận việc gì',
  storeForm: (given) =>
    `nơi lưu là "sqlite:PATH", "postgresql://HOST/DATABASE" hoặc "memory", không phải "${given}"`,
  storeMissing: 'thiếu --store sqlite:PATH hoặc --store postgresql://…',
  planOfPostgres: '--plan chỉ dùng với PostgreSQL',
  budgetOfOne: '--svg vẽ quỹ thời gian của một thủ tục đã biết thời gian',
  zoneMissing: (country, zones) =>
    `cần --zone: ${country} không chỉ có một múi giờ${zones.length === 0 ? '' : ` (${zones.join(', ')} …)`}`,
};

/** What the command line says of input that it cannot work with. */
export const errors: ErrorWords = {
  usage: (reason, help) => `${reason}. Xem "${help}".`,
  reasons,
  system: {
    ENOENT: 'không có tệp này',
    EISDIR: 'đây là thư mục',
    EACCES: 'không có quyền',
    ENOTDIR: 'một phần của đường dẫn không phải thư mục',
    EEXIST: 'đã có rồi',
  },
  unreadable: (path, reason) =>
    `Không đọc được "${path}": ${reason}. Hãy kiểm tra đường dẫn và quyền truy cập.`,
  unwritable: (path, reason) =>
    `Không ghi được "${path}": ${reason}. Hãy kiểm tra xem thư mục có tồn tại không.`,
  fileExists: (path) => `"${path}" đã có rồi. Hãy nêu một tệp mới.`,
  noFile: (path) => `Không có tệp "${path}". Hãy kiểm tra đường dẫn.`,
  noFolder: (path) => `Không có thư mục "${path}". Hãy kiểm tra đường dẫn.`,
  noStore: (path) =>
    `Không có nơi lưu "${path}". Hãy kiểm tra đường dẫn, hoặc tạo nơi lưu: thutuc db migrate.`,
  notJson: (path, fault) => `"${path}" không phải JSON: ${place(fault)}. Hãy sửa tệp này.`,
  noCommands: (path) => `"${path}" không có lệnh nào. Hãy viết mỗi dòng một lệnh, bằng JSON.`,
  badLine: (path, line, reason) => `${path}:${line}: ${reason}.`,
  lines: {
    notJson: (fault) => `không phải JSON: ${place(fault)}`,
    notCommand: 'đây không phải là lệnh',
    before: (line) => `"at" sớm hơn của dòng ${line}`,
  },
  commandNotJson: (fault) => `Lệnh không phải JSON: ${place(fault)}.`,
  commandForm: 'Lệnh là một tên như accept, hoặc {"type": "accept", …} bằng JSON.',
  noHandlers: (path) =>
    `"${path}" không xuất hàm nào. Xuất mặc định phải là một đối tượng gồm các hàm theo tên.`,
  unloadable: (path, reason) =>
    `Không nạp được "${path}": ${reason}. Hãy kiểm tra đường dẫn và mô-đun.`,
  notifyInvalid: (path, issues) => `"${path}" không hợp lệ: ${issues}.`,
  officeInvalid: (path, issues) => `"${path}" không hợp lệ: ${issues}.`,
  officeSilent: (path, place) => `"${path}" thiếu "${place}" mà văn bản này cần. Hãy bổ sung.`,
  reopeningForm: (path) =>
    `“${path}” không nói hồ sơ nào được mở lại và mở lại thế nào. Hãy ghi “to” (một bước), “cause” (appeal, error hoặc court), “basis” (một danh sách) và “reasons”, cùng mã các hồ sơ trên dòng lệnh hoặc dưới “dossiers”.`,
  divisionForm: (path) =>
    `"${path}" không nêu cách chia hồ sơ. Tệp là một đối tượng có "field", một trường dữ liệu, và "units", đơn vị cho từng giá trị.`,
  notDemo: 'Nơi lưu có hồ sơ không phải do bản dùng thử tạo. Hãy chọn nơi khác, chưa cần có sẵn.',
  ofDemo: 'Nơi lưu do bản dùng thử tạo, không hỏi ai là ai. Hãy chọn nơi lưu hồ sơ thật.',
  noDossier: (id) => `Không có hồ sơ "${id}" trong nơi lưu này. Hãy kiểm tra mã.`,
  expectedRefusal: (line, code) =>
    `Dòng ${line} phải bị từ chối với ${code}, nhưng đã được thực hiện.`,
  expectedOther: (line, code, other) =>
    `Dòng ${line} phải bị từ chối với ${code}, nhưng bị từ chối với ${other}.`,
  languageMissing: (language, library) =>
    `Ngôn ngữ "${language}" nằm trong gói ${library}, gói này chưa được cài đặt. Hãy cài đặt cạnh thutuc, hoặc bỏ --lang để dùng tiếng Anh.`,
  libraryMissing: (library) =>
    `Thư viện "${library}" chưa được cài đặt. Hãy cài đặt cạnh thutuc: npm install ${library}.`,
  kinds: {
    ActError: 'Không dùng được một văn bản pháp luật.',
    AnchorError: 'Không dùng được bản neo.',
    BpmnError: 'Không dùng được mô hình BPMN.',
    CalendarError: 'Không dùng được lịch hoặc ngày.',
    ClockError: 'Đồng hồ của một máy chạy sai.',
    ConditionError: 'Không dùng được một điều kiện.',
    DiagramError: 'Không vẽ được sơ đồ.',
    DirectoryError: 'Không dùng được danh bạ.',
    DocumentError: 'Không lập được văn bản.',
    EngineOptionsError: 'Các dữ liệu dùng để chạy không khớp nhau.',
    InsightError: 'Không lập được báo cáo.',
    LogError: 'Nhật ký của hồ sơ không còn như đã ghi.',
    NotifyError: 'Không gửi được thông báo.',
    ProcedureError: 'Thủ tục không hợp lệ.',
    SimulationError: 'Không mô phỏng được kịch bản.',
    StoreError: 'Không dùng được nơi lưu.',
    TimeLimitError: 'Không tính được thời hạn.',
    VietnamError: 'Quy định đã biết của Việt Nam không trả lời được việc này.',
  },
  inEnglish: (kind, message) => `${kind} Chi tiết bằng tiếng Anh: ${message}`,
};
