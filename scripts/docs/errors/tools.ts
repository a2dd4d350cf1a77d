/** The codes of diagrams, simulation, the Vietnam package and the command line. */
import type { BpmnError } from '@thutuc/bpmn';
import type { DiagramError } from '@thutuc/diagram';
import type { DocumentError } from '@thutuc/documents';
import type { SimulationError } from '@thutuc/simulation';
import type { InsightError } from '@thutuc/insight';
import type { VietnamError } from '@thutuc/vn';
import type { CliErrorCode } from '../../../packages/cli/src/cli-error.js';
import type { CreateErrorCode } from '../../../packages/create-thutuc/src/create-error.js';
import type { EntriesOf, Entry } from './entry.js';

export const diagramErrors: EntriesOf<DiagramError> = {
  PNG_RENDERER_MISSING: [
    'PNG cannot be drawn.',
    'The optional renderer is not installed.',
    'Install what the message names.',
  ],
  SVG_INVALID: ['The SVG cannot be drawn.', 'It is not well formed.', 'Draw it anew.'],
  SCALE_INVALID: ['The scale makes no sense.', 'It is out of bounds.', 'Take another one.'],
};

export const bpmnErrors: EntriesOf<BpmnError> = {
  BPMN_TOO_LARGE: [
    'The file is beyond a limit.',
    'It has too many bytes, elements or levels.',
    'Split it, or set the limit higher.',
  ],
  BPMN_ENCODING: [
    'The bytes are not text in the encoding of the file.',
    'The first line declares another one, or it is no text.',
    'Save it as UTF-8.',
  ],
  BPMN_NOT_XML: ['It is not well-formed XML.', 'A tag is open or misspelt.', 'Mend the line.'],
  BPMN_DOCTYPE: [
    'The file has a document type.',
    'It declares entities, which are not resolved.',
    'Take it out.',
  ],
  BPMN_NAMESPACE: [
    'It is no BPMN 2.0.',
    'The root or its namespace is another one.',
    'Export the model as BPMN 2.0.',
  ],
  BPMN_ID_TWICE: ['Two elements have one id.', 'Parts were copied.', 'Give each its own id.'],
  BPMN_REFERENCE: [
    'An element refers to one that there is not.',
    'It was deleted, or the id is misspelt.',
    'Mend the reference.',
  ],
  BPMN_CALL_CYCLE: [
    'Processes call each other in a circle.',
    'A call activity leads back to where it began.',
    'Break the circle.',
  ],
  BPMN_NOT_DRAWN: [
    'The model shows nothing.',
    'It has neither positions nor a process.',
    'Add a process to it.',
  ],
  BPMN_NOT_SUPPORTED: [
    'The model has elements that are not taken.',
    'Each stands in the list with its id, line and reason.',
    'Model them otherwise.',
  ],
  BPMN_DEFAULTS: [
    'What an import is to assume cannot be read.',
    'A field of the defaults is misspelt or has no such value.',
    'Mend what the message names.',
  ],
  BPMN_ANSWERS: [
    'The answers of a run do not fit the model.',
    'An id, a way out or a duration is misspelt.',
    'Mend what the message names.',
  ],
};

export const insightErrors: EntriesOf<InsightError> = {
  PERIOD_INVALID: [
    'It is no period.',
    'It ends before it starts, or a day is none.',
    'Give its first day, then its last.',
  ],
  LIBRARY_MISSING: [
    'A workbook cannot be read or written.',
    'The optional library is not installed.',
    'Install what the message names, or take CSV.',
  ],
  LOG_UNREADABLE: [
    'A file is no event log that can be read.',
    'It is of another format, in another encoding, or broken from its beginning on.',
    'Mend or save it anew, as the message says.',
  ],
  LOG_TOO_LARGE: [
    'A log has more than is read.',
    'It unpacks without end, has a text without end, or is held as a whole and too large.',
    'Split it, or set other `limits` where you trust it.',
  ],
  LOG_ENTITIES: [
    'A log in XML declares entities or another file.',
    'It is an attack, or was made by a tool that adds a DOCTYPE.',
    'Remove the DOCTYPE.',
  ],
  MAPPING_INVALID: [
    'The mapping of a table does not fit.',
    'A field is mistyped, or the table has no such column.',
    'Mend what the message names; `thutuc log inspect` proposes a mapping.',
  ],
  MODEL_TOO_LARGE: [
    'A case cannot be aligned with a procedure.',
    'There are too many states to look at, or the procedure has no way to an end.',
    'Align a part of the case, or allow more with `nodesMax`.',
  ],
};

export const documentErrors: EntriesOf<DocumentError> = {
  PAPER_INVALID: [
    'A paper cannot be printed.',
    'Page, margins, a table or a code do not fit, or there is too much.',
    'Mend what the message names.',
  ],
  LETTER_MISSING: [
    'The font lacks letters.',
    'They are of another script, or no letters.',
    'Write them otherwise, or give a font that has them.',
  ],
  FONT_INVALID: ['A font cannot be read.', 'It is no TrueType or OpenType.', 'Give another file.'],
  TEMPLATE_INVALID: [
    'A template cannot be typeset or filled.',
    'It has a mistake, or wants files or packages.',
    'Mend the template.',
  ],
  PROGRAM_MISSING: [
    'A package that does the work is not installed.',
    'It is an optional peer.',
    'Install what the message names.',
  ],
  TYPESETTER_ENDED: [
    'The typesetter made no document.',
    'It was closed, its thread ended, or the form took too long.',
    'Try again, or make a typesetter.',
  ],
  SIGNING_FAILED: [
    'A document could not be signed.',
    'Key, certificate, time stamp or document do not work or do not fit.',
    'Check what the message names.',
  ],
};

export const simulationErrors: EntriesOf<SimulationError> = {
  SCENARIO_INVALID: ['It is no scenario.', 'Fields do not fit.', 'Mend what the message names.'],
  SCENARIO_UNFILLED: [
    'The scenario is a draft.',
    'Places with a question, `{"?": …}`, are left.',
    'Write a value in place of each.',
  ],
  CALENDAR_UNKNOWN: ['There is no such calendar.', 'The id is misspelt.', 'Give the calendar.'],
  CALENDAR_TOO_SHORT: [
    'The run leads beyond the calendar.',
    'Its bounds end before the run.',
    'Give it more years, or run for less.',
  ],
  NAME_UNKNOWN: [
    'The scenario names what the procedure does not have.',
    'A step, outcome or pool is misspelt.',
    'Mend the name.',
  ],
  SETTING_WITHOUT_EFFECT: [
    'The scenario says something that changes nothing.',
    'It stands at a step, a time or a kind of scenario where it does not count.',
    'Move it where it counts, or leave it out.',
  ],
  PROCEDURE_NOT_EFFECTIVE: [
    'The run lies outside the time in which the procedure is in force.',
    'Start or horizon lie before or after it.',
    'Move the run, or take another version.',
  ],
  PROBABILITIES_DO_NOT_SUM: [
    'Probabilities of one choice do not sum to 1.',
    'One is missing or mistyped.',
    'Mend them.',
  ],
  STEP_WITHOUT_SERVICE: [
    'A step has no time of work.',
    'The scenario says none, nor has a default.',
    'Give the step its time.',
  ],
  STEP_WITHOUT_STAFF: [
    'A step has nobody to do it.',
    'No pool serves its role.',
    'Give it a pool.',
  ],
  PROCEDURE_MISMATCH: [
    'The scenario is of another procedure.',
    'Ids or versions differ.',
    'Take the scenario of this procedure.',
  ],
  STEP_NOT_SIMULATED: [
    'The kind of step cannot be simulated.',
    'The simulator does not know it.',
    'Model it otherwise.',
  ],
  LOG_DIVERGES: [
    'The engine does not do what the simulation did.',
    'The model and the procedure differ.',
    'Report it with scenario and seed.',
  ],
  TARGET_NOT_REACHED: [
    'No staffing within bounds reaches the target.',
    'The bounds are too low, or the target too high.',
    'Change one of them.',
  ],
  COMPARISON_MISMATCH: [
    'Two results cannot be compared.',
    'They measure other things.',
    'Compare runs of one kind.',
  ],
  OPTION_INVALID: [
    'A number of replications is refused.',
    'It is no whole number from 1.',
    'Ask for one replication or more.',
  ],
};

export const vietnamErrors: EntriesOf<VietnamError> = {
  CALENDAR_YEARS: [
    'The calendar of Vietnam does not know these years.',
    'They lie outside its tables.',
    'Take years within its bounds.',
  ],
  PERIOD_INVALID: [
    'A period ends before it begins.',
    'Its days have changed places.',
    'Give the first day first.',
  ],
  PROFILE_DATE: [
    'No profile is in force on the day, or the one that is given is not.',
    'The day lies before the first, or the dossier was received outside of the dates of the profile.',
    'Check the day, or take the profile of that day.',
  ],
  PARAMETER_INVALID: [
    'A value is given for a parameter of the one-stop rules that does not take it.',
    'The name is misspelt, the value is of another kind, or the law on record gives it.',
    'Correct the name or the value, or leave it out.',
  ],
  PARAMETER_UNKNOWN: [
    'The law leaves a number to a parameter that is not given.',
    'The profile lacks it.',
    'Give the parameter with its source.',
  ],
  DOSSIER_CODE_INVALID: ['It is no dossier code.', 'It is mistyped.', 'Check the code.'],
  PROCEDURE_CODE_INVALID: ['It is no code of a procedure.', 'It is mistyped.', 'Check the code.'],
  PROCEDURE_CODE_NAME: [
    'The procedure has the code of another one.',
    'Its name cannot be that of the code.',
    'Give the code of the procedure.',
  ],
  FORM_UNKNOWN: [
    'There is no such form.',
    'The set of the day is not known or has none such, or number and name do not fit.',
    'Give the set that the agency used, or another form.',
  ],
  FORM_NOT_DUE: [
    'A dossier has no such form.',
    'Nothing in its log calls for one.',
    'Issue it once the log has what it is about.',
  ],
  NOTICE_INCOMPLETE: [
    'A notice or an internal procedure lacks parts.',
    'Neither the definition nor the office says them.',
    'Give what the message names; an empty list says that there is none.',
  ],
  FACTS_INVALID: ['The facts of an indicator do not fit.', 'Dates contradict.', 'Check the dates.'],
};

export const cliErrors: Readonly<Record<CliErrorCode, Entry>> = {
  USAGE: ['The command line is not understood.', 'An option is missing or wrong.', 'See `--help`.'],
  FILE_UNREADABLE: ['A file cannot be read.', 'Path or rights are wrong.', 'Check the path.'],
  FILE_UNWRITABLE: ['A file cannot be written.', 'Path or rights are wrong.', 'Check the path.'],
  FILE_NOT_JSON: ['A file is not JSON.', 'It is another file, or mistyped.', 'Check the file.'],
  COMMANDS_INVALID: ['A file holds no commands.', 'A line does not fit.', 'Mend the line.'],
  STORE_NOT_DEMO: [
    'The store is no demo’s.',
    'It has dossiers, and `serve --demo` did not make it.',
    'Name another place.',
  ],
  STORE_OF_DEMO: [
    'The store is that of a demo.',
    '`serve --demo` made it, and asked nobody who they are.',
    'Name the store of real dossiers.',
  ],
  HANDLERS_INVALID: ['A module exports no handlers.', 'It has no default export.', 'Mend it.'],
  REOPENING_INVALID: [
    'The file does not say which dossiers are reopened, and how.',
    'It lacks a step, a cause, a basis or reasons, or no dossier is named.',
    'Mend the file of `--request`, or name the dossiers.',
  ],
  DIVISION_INVALID: [
    'The file does not say how dossiers are divided.',
    'It lacks a data field, or the unit for each of its values.',
    'Mend the file of `--divide`.',
  ],
  OFFICE_INVALID: [
    'What an office says of itself does not do for the paper.',
    'The file of `--office` does not fit, or lacks a part that the paper needs.',
    'Mend the file.',
  ],
  NOTIFY_INVALID: ['The notifiers cannot be made.', 'The file does not fit.', 'Mend the file.'],
  DOSSIER_UNKNOWN: ['There is no such dossier.', 'The id is misspelt.', 'Check the id.'],
  EXPECTED_REFUSAL: [
    'A command of the file was to be refused, and was not.',
    'The procedure allows it.',
    'Mend the file or the procedure.',
  ],
  LIBRARY_MISSING: [
    'A library that the command needs is not installed.',
    'It is optional, as few need it.',
    'Install what the message names.',
  ],
};

export const createErrors: Readonly<Record<CreateErrorCode, Entry>> = {
  USAGE: [
    'The command was called wrongly.',
    'No folder is named, more than one, or an option that there is not.',
    'See `--help`.',
  ],
  NAME_INVALID: [
    'The folder has a name that no package may have.',
    'It has capitals, spaces or other signs.',
    'Name it in lower case.',
  ],
  FOLDER_NOT_EMPTY: [
    'Nothing is made in a folder that holds something.',
    'There is a file or folder in it.',
    'Name a new folder.',
  ],
  FOLDER_UNWRITABLE: [
    'The folder cannot be written.',
    'The path does not exist or is not allowed.',
    'Mend the path or its rights.',
  ],
};
