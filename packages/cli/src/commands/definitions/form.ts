/** How `thutuc form` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { directoryOption, keptStoreOption, outFile } from './shared-options.js';

/** The command `form`. */
export const formDefinition = {
  name: 'form',
  summary:
    'Print a form of a dossier, the register, a notice or an internal procedure: PDF/A, DOCX',
  usage: [
    'form FORM --store PLACE --dossier ID --office FILE -o FILE [--directory FILE]',
    '    [--number CODE] [--at INSTANT] [--accessible]',
    'form register --store PLACE --from DAY --to DAY --office FILE -o FILE [--directory FILE]',
    'form notice|internal-procedure --procedure PROCEDURE --office FILE -o FILE',
  ],
  positionals: [1, 1],
  options: {
    store: keptStoreOption,
    dossier: { value: 'ID', text: 'The dossier that the form is about' },
    from: { value: 'DAY', text: 'First day of the register, as 2026-11-01' },
    to: { value: 'DAY', text: 'Last day of the register, as 2026-11-30' },
    procedure: {
      value: 'PROCEDURE',
      text: 'The procedure of a notice or an internal procedure; else that of --dossier',
    },
    office: {
      value: 'FILE',
      text: 'Who issues it (JSON): issuer, fields, signer, sets, notices, processes',
    },
    directory: directoryOption,
    number: { value: 'CODE', text: 'The number of the paper, as 12/TTPVHCC' },
    at: {
      value: 'INSTANT',
      text: 'When it is issued; else its event, the end of the register, the first day of the procedure',
    },
    accessible: { text: 'PDF/UA-1, which is read out, instead of PDF/A-2u' },
    out: { ...outFile, text: 'Write into this file: .pdf or .docx, by its end' },
  },
  examples: [
    'form receipt --store sqlite:permits.db --dossier tet --office office.json -o receipt.pdf',
    'form register --store sqlite:permits.db --from 2026-11-01 --to 2026-11-30 --office office.json -o register.pdf',
    'form notice --procedure examples/building-permit-2026 --office office.json -o notice.docx',
  ],
} as const satisfies CommandDefinition;
