/** Vietnamese for the help of the command line. */
import type { CliWords } from 'thutuc';

/** The words of help texts. */
export const help: CliWords['help'] = {
  tagline: 'thutuc — thủ tục hành chính thành dữ liệu: chạy, kiểm tra, giải thích',
  usage: 'Cách dùng',
  commands: 'Lệnh',
  options: 'Tùy chọn',
  examples: 'Ví dụ',
  more: 'Xem "thutuc LỆNH --help" để biết chi tiết của từng lệnh.',
  exits: 'Mã thoát: 0 thành công, 1 bị từ chối hoặc lỗi, 2 dùng sai.',
  placeholders: {
    ADDRESS: 'ĐỊA-CHỈ',
    AFTER: 'SAU',
    ARGUMENTS: 'THAM-SỐ',
    BEFORE: 'TRƯỚC',
    CODE: 'MÃ',
    COMMAND: 'LỆNH',
    CURSOR: 'VỊ-TRÍ',
    DAY: 'NGÀY',
    DAYS: 'NGÀY',
    DOSSIER: 'HỒ-SƠ',
    FIGURE: 'CHỈ-TIÊU',
    FILE: 'TỆP',
    FOLDER: 'THƯ-MỤC',
    FORM: 'BIỂU-MẪU',
    HOURS: 'GIỜ',
    ID: 'MÃ',
    INSTANT: 'THỜI-ĐIỂM',
    LIMIT: 'THỜI-HẠN',
    MODULE: 'MÔ-ĐUN',
    PERSON: 'NGƯỜI',
    PLACE: 'NƠI-LƯU',
    PROCEDURE: 'THỦ-TỤC',
    REPORT: 'BÁO-CÁO',
    ROLE: 'VAI-TRÒ',
    SCENARIO: 'KỊCH-BẢN',
    SHARE: 'TỶ-LỆ',
    STATE: 'TRẠNG-THÁI',
    TAG: 'NGÔN-NGỮ',
    THEME: 'NỀN',
    WORDS: 'TỪ',
    YEARS: 'NĂM',
    ZONE: 'MÚI-GIỜ',
  },
  shared: {
    json: 'In JSON cho máy đọc; cấu trúc ở docs/reference/cli.md',
    store: 'Nơi lưu hồ sơ: sqlite:PATH, postgresql://… hoặc memory (mặc định)',
    keptStore: 'Nơi lưu hồ sơ: sqlite:PATH hoặc postgresql://…',
    folder: 'Thư mục thủ tục: procedure.json, directory.json, rules.json, calendar.json',
    directory: 'Danh bạ (directory.json) để in tên người và đơn vị',
    foreignCalendar: 'Cho phép tính quy tắc của nước khác theo lịch này; mỗi kết quả có ghi chú',
    out: 'Ghi vào tệp này thay vì in ra',
    svgOut: 'Ghi hình SVG vào tệp này; phần chữ vẫn được in ra',
    html: 'Làm báo cáo thành một trang HTML',
    htmlOut: 'Ghi trang HTML vào tệp này; phần chữ vẫn được in ra',
    replications: 'Số lần chạy độc lập, ít nhất 2 (mặc định 20)',
    threads: 'Số luồng chạy cùng lúc; kết quả không đổi (mặc định 1, nhiều nhất 256)',
    precision: 'Chạy tiếp đến khi khoảng tin cậy hẹp hơn P, ví dụ 0.02',
    lang: 'Ngôn ngữ in ra; mặc định theo LANG, nếu không thì tiếng Anh',
    help: 'In hướng dẫn này',
  },
  texts: {
    run: {
      summary: 'Chạy một tệp lệnh trên một thủ tục và in diễn biến của hồ sơ',
      options: {
        commands: 'Tệp JSON, mỗi dòng một lệnh: {"at", "actor", "command"}',
        until: 'Sau dòng cuối, cho thời gian trôi đến thời điểm này',
      },
    },
    show: {
      summary: 'In một hồ sơ đã lưu, sau khi kiểm tra chuỗi băm của nhật ký',
      options: {
        'as-of': 'Chỉ tính những gì đã được ghi nhận đến thời điểm này, như báo cáo của kỳ đã khóa',
      },
    },
    list: {
      summary: 'Liệt kê, tìm hồ sơ; hoặc việc đang mở theo đơn vị, vai trò, người, hạn',
      options: {
        text: 'Từ trong mã hoặc các trường được tìm; không cần dấu: nguyen van duc',
        procedure: 'Chỉ của thủ tục này',
        lifecycle: 'Chỉ hồ sơ ở trạng thái này: submitted, running, suspended, closed …',
        work: 'Việc đang mở thay cho hồ sơ',
        unit: 'Chỉ việc của đơn vị này',
        role: 'Chỉ việc của vai trò này',
        person: 'Việc người này đã nhận hoặc được nhận hôm nay',
        directory: 'Danh bạ (directory.json) cho biết vai trò của người đó hôm nay',
        overdue: 'Chỉ việc đã quá hạn',
        'due-before': 'Chỉ việc có hạn trước thời điểm này',
        limit: 'Số dòng của một trang, nhiều nhất 1000 (mặc định 50)',
        after: 'Trang sau, như trang trước in ra',
      },
    },
    act: {
      summary: 'Ra một lệnh trên một hồ sơ, dưới tên một người',
      options: {
        actor: 'Người ra lệnh',
        id: 'Mã lệnh: gửi lại cùng mã thì không làm lần thứ hai (mặc định ngẫu nhiên)',
        version: 'Chỉ làm nếu hồ sơ đang ở phiên bản này',
        effective: 'Thời điểm có hiệu lực, nếu sớm hơn bây giờ',
      },
    },
    transfer: {
      summary:
        'Chuyển hồ sơ đang mở của đơn vị đã sáp nhập, chia tách hoặc kết thúc, theo kế hoạch',
      options: {
        folder: 'Thư mục thủ tục, có directory.json ghi các đơn vị và đơn vị kế thừa',
        actor: 'Người chuyển; có trong danh bạ',
        from: 'Đơn vị đang giữ hồ sơ',
        to: 'Đơn vị nhận; mặc định là đơn vị kế thừa',
        divide: 'Tệp JSON nêu một trường dữ liệu và đơn vị cho từng giá trị: field, units',
        on: 'Ngày đơn vị kia có thẩm quyền; mặc định hôm nay',
        procedure: 'Chỉ hồ sơ của thủ tục này',
        reasons: 'Lý do, được lưu và thông báo',
        'dry-run': 'Chỉ nói hồ sơ nào đi đâu, không thay đổi gì',
      },
    },
    reopen: {
      summary: 'Mở lại hồ sơ đã có quyết định mà quyết định không còn đứng vững, theo kế hoạch',
      options: {
        folder: 'Thư mục thủ tục, có directory.json ghi mọi người',
        actor: 'Người mở lại; có trong danh bạ',
        request: 'Tệp JSON về việc mở lại: to, cause, basis, reasons; cả dossiers, migration',
        'dry-run': 'Chỉ nói hồ sơ nào được mở lại, không thay đổi gì',
      },
    },
    interrupt: {
      summary: 'Công bố gián đoạn hoạt động của cơ quan; hồ sơ đang mở tính theo, có kế hoạch',
      options: {
        folder: 'Thư mục thủ tục, có directory.json ghi các đơn vị',
        actor: 'Người công bố; có trong danh bạ',
        declare: 'Tệp JSON của gián đoạn: id, scope, from, to, effect, notice, basis',
        end: 'Mã của gián đoạn nay đã biết thời điểm kết thúc',
        to: 'Thời điểm kết thúc',
        'consequences-stand':
          'Giữ nguyên những gì đã thực hiện trong thời gian đó; nếu không, hồ sơ chờ hủy bỏ',
        'dry-run': 'Chỉ nói ngày nào thay đổi, không thay đổi gì',
      },
    },
    worker: {
      summary: 'Chạy tiến trình nền: bộ hẹn giờ, thông báo, dịch vụ, hồ sơ con; dừng bằng Ctrl-C',
      options: {
        notify: 'Tệp JSON về thư điện tử và webhook; cấu trúc ở docs/reference/cli.md',
        handlers: 'Mô-đun JavaScript xuất mặc định các hàm của bước dịch vụ, theo tên',
        once: 'Làm xong những gì đang đến hạn rồi thoát, ví dụ cho cron',
        json: 'Nhật ký là JSON, mỗi dòng một việc',
      },
    },
    serve: {
      summary: 'Phục vụ hồ sơ qua HTTP, kèm tiến trình nền; dừng bằng Ctrl-C',
      options: {
        issuer: 'Nơi cấp OpenID Connect có mã truy cập được nhận; khóa được tự tìm',
        audience: 'Mã truy cập dành cho ai: dịch vụ này, theo aud của mã',
        claims: 'Tệp JSON cho biết mã truy cập là của người nào; cấu trúc ở docs/guide/http.md',
        demo: 'Mỗi yêu cầu tự chọn người: chỉ từ máy này, trên nơi lưu riêng',
        port: 'Cổng (mặc định 8080)',
        host: 'Địa chỉ lắng nghe (mặc định localhost)',
        documents: 'Thư mục lưu nội dung giấy tờ',
        json: 'Nhật ký là JSON, mỗi dòng một việc',
      },
    },
    deadline: {
      summary: 'Tính một thời hạn và giải thích, hoặc tính cả một tệp trường hợp',
      options: {
        rules: 'Quy tắc tính, ví dụ vn/civil-code-2015',
        from: 'Sự kiện: ngày (2025-03-03) hoặc thời điểm (2025-03-03T14:00+07:00)',
        limit: 'Thời hạn, ví dụ "10 ngày làm việc"',
        cases: 'Tệp JSON gồm nhiều trường hợp; trường hợp lỗi không ảnh hưởng các trường hợp khác',
        calendar: 'Lịch làm việc (JSON); với quy tắc của Việt Nam, mặc định là lịch Việt Nam',
        'rules-file': 'Thêm quy tắc tính từ tệp JSON',
        explain: 'In cách tính: thành câu, thành bảng, trên lịch tháng',
        svg: 'Vẽ lịch tháng thành SVG',
      },
    },
    calendar: {
      summary: 'Lập lịch làm việc của một nước từ thư viện date-holidays',
      options: {
        country: 'Mã nước ISO 3166, ví dụ NL',
        region: 'Mã bang, tỉnh hoặc vùng, ví dụ BY',
        years: 'Một năm, hoặc 2025-2027',
        zone: 'Múi giờ; không cần nêu nếu nước chỉ có một',
        weekend: 'Ngày nghỉ hằng tuần, ví dụ fri,sat; mặc định sat,sun',
        hours: 'Giờ làm việc, ví dụ 08:00-12:00,13:00-17:00 hoặc 22:00-06:00',
      },
    },
    report: {
      summary: 'Báo cáo về hồ sơ trong kỳ, chỉ từ nhật ký: biểu mẫu, chỉ số, danh sách',
      options: {
        from: 'Ngày đầu kỳ, ví dụ 2026-11-01',
        to: 'Ngày cuối kỳ, ví dụ 2026-11-30',
        'as-of': 'Chỉ tính những gì đã ghi đến thời điểm này: việc ghi sau không thay đổi số liệu',
        procedure: 'Chỉ hồ sơ của thủ tục này',
        unit: 'Chỉ hồ sơ mà đơn vị này tham gia',
        published: 'Thủ tục đã công bố, để tìm nội dung vượt quá (báo cáo "beyond")',
        'undecided-on-time':
          'Biểu mẫu: hồ sơ rút, trả lại, dừng tính là đúng hạn (cột 9 của II.06a), theo địa phương',
        'kiosk-online': 'Biểu mẫu: hồ sơ nộp tại ki-ốt tính là trực tuyến, không phải trực tiếp',
        dossiers: 'Liệt kê mã của tất cả hồ sơ đứng sau chỉ tiêu này',
        out: 'Ghi báo cáo vào tệp này: .csv, .xlsx hoặc .html, theo phần đuôi',
        list: 'Liệt kê các báo cáo và chỉ tiêu của từng báo cáo',
      },
    },
    log: {
      summary:
        'Số liệu từ nhật ký sự kiện của mọi hệ thống, và so với thủ tục: XES, OCEL 2.0, CSV, XLSX',
      options: {
        mapping: 'Cột nào của CSV hoặc XLSX cho biết điều gì; `log inspect` đề xuất tệp này',
        case: 'OCEL: loại đối tượng là hồ sơ',
        store: 'Hồ sơ của kho này thay cho tệp',
        from: 'Chỉ hồ sơ nộp từ ngày này',
        to: 'Chỉ hồ sơ nộp đến hết ngày này',
        calendar: 'Lịch làm việc; với kho hoặc thủ tục, mặc định là lịch Việt Nam',
        zone: 'Múi giờ của ngày và tháng; mặc định theo lịch',
        procedure: 'Thủ tục đã công bố: bước bị bỏ qua, thừa, sai thứ tự, lặp lại',
        names: 'JSON cho biết hoạt động nào là bước nào; không có tệp này thì chỉ đề xuất',
        html: 'Ghi mọi chỉ tiêu thành một trang để xem vào tệp này: không nêu tên, không liên kết ra ngoài',
        persons: 'Nêu cả việc chuyển giao giữa người với người; mặc định không nêu tên',
        out: 'inspect: ghi đề xuất vào tệp này',
      },
    },
    law: {
      summary:
        'Liệt kê pháp luật Việt Nam có hiệu lực vào một ngày, hoặc những thay đổi và thủ tục bị tác động',
      options: {
        on: 'Văn bản có hiệu lực vào ngày này, ví dụ 2026-11-24; mặc định là hôm nay',
        changes: 'Những thay đổi từ ngày này đến ngày nêu sau nó, tính cả hai ngày',
      },
    },
    verify: {
      summary:
        'Kiểm tra thủ tục trước khi ban hành: bế tắc, trách nhiệm, thời hạn từ mọi ngày nhận',
      options: {
        years:
          'Các năm nhận hồ sơ để thử mọi ngày, ví dụ 2019-2027 (mặc định năm nay và hai năm tới)',
        published: 'Thủ tục đã công bố mà quy trình nội bộ không được vượt quá',
        budget: 'In quỹ thời gian: thời hạn, sớm nhất, muộn nhất, thời gian dư của từng bước',
        svg: 'Vẽ quỹ thời gian của một thủ tục thành SVG',
        'max-warnings': 'Báo lỗi khi có nhiều hơn N cảnh báo',
      },
    },
    diff: {
      summary: 'Nói rõ bản mới của một thủ tục thay đổi những gì',
      options: {},
    },
    bpmn: {
      summary:
        'Nhập tệp BPMN 2.0 thành thủ tục, xuất thủ tục ra BPMN, hoặc chạy mô hình theo đồng hồ ảo',
      options: {
        out: 'import, export: ghi vào tệp này; các thủ tục khác ghi bên cạnh, theo mã của chúng',
        defaults: 'import: căn cứ, thời hạn, cách tính, đơn vị, ngôn ngữ mà tệp không nêu (JSON)',
        answers: 'run: lối ra, biến, thông điệp, thời gian theo mã của phần tử (JSON)',
      },
    },
    draw: {
      summary: 'Vẽ sơ đồ quy trình, mỗi bên một làn, hoặc vẽ tệp BPMN đúng như bố trí của tệp',
      options: {
        theme: 'light, dark, hoặc auto theo thiết bị người xem (mặc định)',
        out: 'Ghi vào tệp này, SVG hoặc PNG tùy phần đuôi; không có thì in SVG ra',
      },
    },
    publish: {
      summary: 'Tạo bảng niêm yết thủ tục (trang HTML), theo các ngôn ngữ của thủ tục',
      options: { process: 'Thay bằng quy trình nội bộ: sơ đồ, bảng bước, phiếu kiểm soát' },
    },
    form: {
      summary: 'In một biểu mẫu, sổ, phiếu của hồ sơ, bản niêm yết hoặc quy trình ISO: PDF/A, DOCX',
      options: {
        dossier: 'Hồ sơ mà biểu mẫu nói đến',
        from: 'Ngày đầu của sổ theo dõi hồ sơ, ví dụ 2026-11-01',
        to: 'Ngày cuối của sổ, ví dụ 2026-11-30',
        procedure: 'Thủ tục của bản niêm yết hoặc quy trình nội bộ; hoặc là thủ tục của --dossier',
        office: 'Cơ quan ban hành (JSON): issuer, fields, signer, sets, notices, processes',
        number: 'Số của văn bản, ví dụ 12/TTPVHCC',
        at: 'Thời điểm ban hành; mặc định theo sự việc, ngày cuối của sổ, ngày đầu của thủ tục',
        accessible: 'PDF/UA-1, để máy đọc thành tiếng, thay cho PDF/A-2u',
        out: 'Ghi vào tệp này: .pdf hoặc .docx, theo phần đuôi',
      },
    },
    scenario: {
      summary: 'Soạn kịch bản mô phỏng của một thủ tục để điền vào',
      options: {
        start: 'Thời điểm bắt đầu, ví dụ 2026-01-05T00:00:00+07:00; không có thì để điền sau',
        out: 'Ghi vào tệp mới này thay vì in ra',
      },
    },
    simulate: {
      summary:
        'Mô phỏng một kịch bản: đúng hạn, thời gian, khối lượng công việc của từng vị trí, có khoảng tin cậy',
      options: {},
    },
    compare: { summary: 'So sánh hai kịch bản với cùng các số ngẫu nhiên', options: {} },
    staff: {
      summary: 'Tìm nhân sự ít tốn kém nhất để đủ hồ sơ đúng hạn',
      options: { target: 'Tỷ lệ đúng hạn cần đạt (mặc định 0.95)' },
    },
    db: {
      summary:
        'Tạo, nâng cấp nơi lưu hồ sơ; kiểm tra mọi chuỗi băm, dựng lại từ nhật ký; sao lưu, khôi phục',
      options: {
        plan: 'migrate: chỉ in các bước và SQL sẽ chạy (PostgreSQL)',
        anchor: 'verify: đối chiếu với bản neo cất ngoài nơi lưu: phần cuối bị cắt, hồ sơ bị xóa',
        unproven: 'rebuild: dựng lại cả hồ sơ mà không gì khác chứng tỏ nhật ký còn đủ',
        out: 'anchor: ghi vào tệp này thay vì in ra; backup: tệp mới, SQLite thành tệp SQLite, PostgreSQL thành các dòng JSON',
        from: 'restore: tệp sao lưu thuộc loại nào cũng được; nơi lưu phải còn trống',
        documents: 'Thư mục tài liệu: sao lưu vào TỆP.documents, khôi phục từ đó, hoặc kiểm tra',
      },
    },
  },
};
