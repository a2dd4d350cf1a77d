/** Vietnamese for `@thutuc/verify`. */
import type { VerifyWords } from '@thutuc/verify';

const findings: VerifyWords['findings'] = {
  askedDataOfAgency: (field, step) =>
    `Trường "${field}" được yêu cầu người nộp bổ sung, sẽ ghi đè nội dung do bước "${step}" ghi.`,
  askedTwice: (name, party) =>
    `Bước "${name}" hỏi ý kiến "${party}" hai lần cùng lúc; chỉ một câu trả lời được ghi nhận.`,
  mustBeAgency: (name, party) =>
    `"${name}" được giao cho người nộp hồ sơ ("${party}"); phải là một cơ quan chịu trách nhiệm về thời hạn.`,
  mustBeApplicant: (name) => `Bước bổ sung hồ sơ "${name}" phải thuộc về người nộp hồ sơ.`,
  neverEnds: (name) =>
    `Từ bước "${name}" hồ sơ không bao giờ kết thúc: không đường nào dẫn đến bước kết thúc.`,
  neverEndsWhenSpent: (name, outcomes) =>
    `Từ bước "${name}" hồ sơ không bao giờ kết thúc khi đã hết số lần cho phép: kết quả ${outcomes} không còn dẫn đi đâu.`,
  apologyTooLate: (received, promised) =>
    `Hồ sơ nhận ${received} hẹn trả ${promised}: hạn gửi xin lỗi đã qua trước khi nhận hồ sơ.`,
  boundTwice: (name) => `Bên "${name}" có cả "unit" và "unitRule": chỉ "unitRule" được áp dụng.`,
  receiverUnbound: (name) =>
    `Bên "${name}" tiếp nhận hồ sơ nhưng không gắn với đơn vị nào: không nộp được hồ sơ. Ghi "unit" hoặc "unitRule".`,
  unbound: (name) =>
    `Bên "${name}" chưa gắn với đơn vị nào: nơi tiếp nhận chọn khi tiếp nhận hồ sơ. Ghi "chosenBy" nếu đúng như vậy.`,
  guidanceWithoutEnd:
    'Việc hướng dẫn hoàn thiện hồ sơ không có thời hạn: hồ sơ có thể chờ người nộp mãi. Hãy nêu thời hạn theo quy định.',
  backToLater: (name, target) =>
    `Bước "${name}" được trả lại về "${target}", nhưng từ đó không có đường dẫn đến bước này: đó không phải là bước trước.`,
  unboundedLoop: (name) =>
    `Vòng lặp qua bước "${name}" không có giới hạn: đặt "visitsMax" cho một bước của vòng.`,
  unboundedCatch: (name) =>
    `Điều mà "${name}" đón có thể lặp lại không dứt: ghi "max" để nói đón nhiều nhất mấy lần.`,
  dataRace: (step, field, other, name) =>
    `Bước "${step}" ghi "${field}" trong khi bước "${other}", nơi đón "${name}", đang dùng dữ liệu đó.`,
  dataNotReady: (name, field) =>
    `Bước "${name}" cần dữ liệu "${field}", nhưng dữ liệu này không bắt buộc và có thể chưa được ghi.`,
  documentNotReady: (name, document) =>
    `Bước "${name}" cần văn bản "${document}", nhưng có đường đi mà chưa bước nào lập văn bản này.`,
  eventNeverFires: (event, name) =>
    `Sự kiện "${event}" không bao giờ xảy ra: bước "${name}" không có hạn của chính nó.`,
  eventHidesOutcome: (event, name) =>
    `Sự kiện "${event}" trùng tên với một kết quả hoặc bộ đếm giờ của bước "${name}".`,
  noFailedOutcome: (name) =>
    `Dịch vụ "${name}" không có kết quả "failed": khi dịch vụ bỏ cuộc, hồ sơ không đi tiếp được.`,
  supplementWithoutEnd: (name) =>
    `Bước "${name}" không nói điều gì xảy ra khi người nộp hồ sơ không làm gì: cần thời hạn và kết quả "expired".`,
  waitWithoutEnd: (name) => `Bước "${name}" có thể đợi mãi: cần thời hạn và kết quả "elapsed".`,
  graceTooShort: (name, limit, until, row, carried) =>
    `Hạn của "${name}" hết lúc ${limit}: việc xảy ra trước đó được ghi nhận đến ${until} ("recording.backdating" dòng ${row}), nhưng hệ quả chỉ được giữ lại đến ${carried}.`,
  unlistedField: (name, field) =>
    `Điều kiện của bước "${name}" dùng dữ liệu "${field}" mà không khai báo trong "reads".`,
  badCondition: (problem) => `Điều kiện không dùng được. ${problem}`,
  unknownRule: (rule) => `Không có quy tắc tính thời hạn "${rule}"; hãy thêm quy tắc hoặc sửa tên.`,
  unknownAct: (act) =>
    `Văn bản "${act}" chưa được khai báo; hãy thêm vào danh mục văn bản (acts.json) hoặc sửa trích dẫn.`,
  limitNeverBegins: (end) =>
    `Hồ sơ có thể đến "${end}" mà thời hạn giải quyết chưa hề bắt đầu: không ai bị coi là quá hạn.`,
  limitBeginsAnyDay: (field) =>
    `Thời hạn tính từ ngày ghi ở "${field}", có thể trước hoặc sau bất kỳ bước nào.`,
  noLimit: (name, field) =>
    `Bước "${name}" không có thời hạn ("${field}"): không ai biết khi nào là trễ.`,
  deadBranch: (branch, name) => `Nhánh "${branch}" của bước "${name}" không bao giờ được chọn.`,
  branchesUndecided: (name) =>
    `Không xét được nhánh nào của bước "${name}" có thể xảy ra: điều kiện không chỉ so sánh dữ liệu với hằng số, hoặc so sánh quá nhiều.`,
  deadEnd: (name) =>
    `Hồ sơ vào bước "${name}" thì không ra được: bước không có kết quả nào dẫn tiếp.`,
  deadEndWhenSpent: (name, outcomes) =>
    `Bước "${name}" bị tắc khi đã hết số lần cho phép: kết quả ${outcomes} không còn dẫn đi đâu.`,
  tooManyStates:
    'Quá nhiều trạng thái để xét hết: có thể có bước bị tắc khi đã hết số lần cho phép.',
  leftRunning: (name) => `Bước "${name}" có thể kết thúc khi hồ sơ của thủ tục con vẫn đang chạy.`,
  noApplicant: 'Không có bên nào là người nộp hồ sơ: kết quả không đến được ai.',
  nothingToGive: (name) =>
    `Hồ sơ có thể kết thúc ở "${name}" mà không cơ quan nào lập văn bản gì để trả cho người nộp.`,
  unreachable: (name) =>
    `Không hồ sơ nào đến được bước "${name}": không có bước nào dẫn đến nó mà còn có thể chọn.`,
  sameRole: (owner, first, name) =>
    `Vai trò "${owner}" vừa làm bước "${first}" vừa làm bước "${name}", trong khi thủ tục yêu cầu tách riêng.`,
  noOuterStep: (name) => `Thủ tục được khởi động không có bước nào là "${name}".`,
  startsItself: (name, way) => `Bước "${name}" khởi động lại chính thủ tục này: ${way}.`,
  supplementTooLate: (name, at, until, start) =>
    `Bước "${name}" có thể xong lúc ${at}, khi hạn yêu cầu bổ sung (${until}) đã qua; hồ sơ nhận ${start}.`,
  supplementsUnbounded:
    'Có bước bổ sung hồ sơ nhưng không nói được yêu cầu mấy lần và theo căn cứ nào.',
  supplementsTooOften: (max, rule, times) =>
    `Thủ tục cho yêu cầu bổ sung ${max} lần; quy tắc "${rule}" chỉ cho ${times} lần.`,
  clockDiffers: (name, clock, rule, effect) =>
    `Bước "${name}" ghi "${clock}" cho thời hạn, trong khi quy tắc "${rule}" là "${effect}".`,
  manyOutcomes: (outcomes) =>
    `Nhiều kết quả (${outcomes}) cùng dẫn đến bước bổ sung; yêu cầu bổ sung chỉ dùng được kết quả đầu.`,
  notAfterTask:
    'Bước bổ sung chỉ được vào từ một công việc: chỉ yêu cầu từ công việc mới được đếm và giới hạn.',
  textMissing: (language, instead) =>
    `Thiếu "${language}", ngôn ngữ mà thủ tục dùng ở chỗ khác; người đọc sẽ thấy "${instead}".`,
  versionsOverlap: (first, second, from) =>
    `Phiên bản ${first} còn hiệu lực khi phiên bản ${second} bắt đầu ngày ${from}.`,
  versionsApart: (from, to, before, version) =>
    `Không phiên bản nào có hiệu lực từ ${from} đến ${to}, giữa phiên bản ${before} và ${version}.`,
  stepNotPublished: (step) => `Bước "${step}" không có trong thủ tục đã công bố.`,
  documentBeyond: (name, copies) =>
    `Giấy tờ "${name}" (${copies} bản) vượt quá thành phần hồ sơ đã công bố.`,
  supplementsBeyond: (asked, published) =>
    `Cho phép yêu cầu bổ sung ${asked} lần, nhiều hơn đã công bố (${published}).`,
  feeBeyond: (fee, published) => `Lệ phí ${fee} cao hơn mức đã công bố (${published}).`,
  documentDemanded: (step, document) =>
    `Bước "${step}" đòi "${document}", điều không được công bố.`,
  noticeMissing: (event) => `Thiếu thông báo "${event}" mà thủ tục đã công bố có.`,
  limitBeyond: (limit, published) =>
    `Thời hạn ${limit} dài hơn thời hạn đã công bố (${published}).`,
  late: ({ received, way, reached, by, due, late, starts }) =>
    `Nhận ${received}, đi theo ${way}, hồ sơ ${reached} sau hạn theo luật (${due}) ${by}. Trễ ở ${late} trên ${starts} thời điểm nhận.`,
  lateReopened: ({ received, way, reached, by, due, late, starts }) =>
    `Mở lại ${received}, đi theo ${way}, hồ sơ ${reached} sau hạn theo luật (${due}) ${by}. Trễ ở ${late} trên ${starts} thời điểm mở lại.`,
  reachesEnd: 'kết thúc',
  reachesStep: (step) => `đến bước "${step}"`,
  limitsMissing: (steps) => `Thời gian chưa tính hết vì các bước sau không có thời hạn: ${steps}.`,
  startsOutside: (count, starts) =>
    `${count} trên ${starts} thời điểm nhận dẫn ra ngoài lịch làm việc.`,
  loopWithoutBound: 'Không tính được thời gian: có vòng lặp không giới hạn.',
  notComputed: 'Không tính được thời gian: thiếu quy tắc tính, hoặc có quá nhiều đường đi.',
  noneInForce: (first, last, received) =>
    (first === last ? `Năm ${first} nằm` : `Các năm ${first}–${last} đều nằm`) +
    ` ngoài thời gian có hiệu lực, nên chưa kiểm tra thời hạn. ${received} Hãy cho các năm có nhận hồ sơ.`,
  receivedFrom: (from) => `Hồ sơ được nhận từ ngày ${from}.`,
  receivedBetween: (from, to) => `Hồ sơ được nhận từ ngày ${from} đến ngày ${to}.`,
};

const report: VerifyWords['report'] = {
  severities: { error: { other: 'lỗi' }, warning: { other: 'cảnh báo' } },
  undecided: 'chưa xét được',
  clean: 'không có lỗi',
  note: 'lưu ý',
  unchecked: 'chưa kiểm tra thời hạn: cần lịch, quy tắc tính và các năm có nhận hồ sơ',
  received: 'nhận',
  ends: 'kết thúc',
  due: 'hạn theo luật',
  suspended: 'ngừng tính thời hạn',
  columns: [
    'Bước',
    'Bên',
    'Thời hạn',
    'Sớm nhất',
    'Muộn nhất',
    'Hạn hoàn thành',
    'Thời gian dự phòng',
  ],
  step: ({ name, depth }) => '  '.repeat(depth) + name,
  party: (_id, name) => name,
  moment: (local) => local.replace(/^(\d{4})-(\d\d)-(\d\d)T/u, '$3/$2/$1 '),
  critical: '* bước quyết định thời hạn',
  bestCut: (step, earlier) => `Rút ngắn bước “${step.trim()}” có lợi nhất: sớm hơn ${earlier}.`,
};

/** The words of the verifier. */
export const verify: VerifyWords = { findings, report };
