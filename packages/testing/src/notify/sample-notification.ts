/** A notification for tests of notifiers: a receipt with every kind of fact. */
import type { Notification } from '@thutuc/notify';

/** Every Vietnamese letter that needs more than ASCII, small and capital. */
const small = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const letters = `${small} ${small.toUpperCase()}`;

/**
 * A receipt for Mrs Hạnh, with changes.
 *
 * @param to - The address that it goes to.
 */
export function sampleNotification(to: string, change: Partial<Notification> = {}): Notification {
  const subject = 'Hồ sơ H22.15-250303-0001 đã được tiếp nhận';
  const text = `Kính gửi Bà Lê Thị Hạnh,\n\nHẹn trả kết quả: thứ Ba, ngày 18/03/2025.\n\n${letters}\n`;
  return {
    template: 'receipt',
    language: 'vi',
    to: { address: to, name: 'Lê Thị Hạnh' },
    subject,
    text,
    appointmentTitle: 'Hẹn trả kết quả hồ sơ H22.15-250303-0001',
    html: `<!doctype html><html lang="vi"><head><title>${subject}</title></head><body><p>${letters}</p></body></html>`,
    facts: {
      dossier: 'HS-1',
      code: 'H22.15-250303-0001',
      procedure: {
        id: 'building-permit',
        name: { vi: 'Cấp giấy phép xây dựng', en: 'Building permit' },
      },
      office: { code: 'H22.15', name: { vi: 'Bộ phận Một cửa', en: 'One-stop shop' } },
      at: '2025-03-03T09:00+07:00', // a Monday
      due: { due: '2025-03-18' }, // a Tuesday
      documents: [],
      appointment: { due: '2025-03-18', revision: 2 },
      link: 'https://dvc.example/tra-cuu?hs=H22.15-250303-0001',
    },
    ...change,
  };
}
