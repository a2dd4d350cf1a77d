/** Mail addresses: exactly one, of the plain kind, or none. */
import { domainToASCII } from 'node:url';
import { NotifyError } from '@thutuc/notify';

/** Letters, digits and marks that need no quotes, in parts joined by single dots. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What SMTP carries at most (RFC 5321, section 4.5.3.1). */
const localLengthMax = 64;
const addressLengthMax = 254;

/**
 * The address as it goes over the wire, with its domain in ASCII.
 *
 * @example
 * ```ts
 * mailAddress('an@ủy-ban.example'); // => 'an@xn--y-ban-ie2b.example'
 * ```
 * @throws NotifyError `ADDRESS_INVALID` for anything but one plain address: no name, no comment, no
 *   quotes, no second address, no line break
 */
export function mailAddress(text: string): string {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1));
  const address = `${local}@${domain}`;
  const fits =
    at > 0 &&
    localPart.test(local) &&
    local.length <= localLengthMax &&
    domain.split('.').every((label) => domainLabel.test(label)) &&
    address.length <= addressLengthMax;
  if (!fits)
    throw new NotifyError(
      'ADDRESS_INVALID',
      'That is no mail address of the form name@domain. Correct it in the dossier or the directory.',
    );
  return address;
}
