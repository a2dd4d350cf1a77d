/** A language as the command line speaks it: every word that a person reads. */
import type { CoreLanguage } from '@thutuc/core/procedure';
import type { DiagramLanguage } from '@thutuc/diagram';
import type { HttpLanguage } from '@thutuc/http';
import type { InsightLanguage } from '@thutuc/insight/page';
import type { NotifyLanguage } from '@thutuc/notify';
import type { SimulationLanguage } from '@thutuc/simulation';
import type { VerifyLanguage } from '@thutuc/verify';
import type { VietnamLanguage } from '@thutuc/vn';
import type { actWords } from './act.js';
import type { auditWords } from './audit.js';
import type { calendarWords } from './calendar.js';
import type { deadlineWords, breachWords } from './deadline.js';
import type { diffWords } from './diff.js';
import type { ErrorWords } from './errors.js';
import type { HelpWords } from './help.js';
import type { lawWords } from './law.js';
import type { listWords } from './lists.js';
import type { logWords } from './log.js';
import type { procedureWords } from './procedure.js';
import type { reportWords } from './report.js';
import type { simulationWords } from './simulation.js';
import type { eventLogWords } from './event-logs.js';
import type { statisticsWords } from './statistics.js';
import type { storeWords } from './store.js';
import type { interruptionWords } from './interruption.js';
import type { reopeningWords } from './reopening.js';
import type { transferWords } from './transfer.js';
import type { timelineWords } from './timeline.js';

/** A language with the words of the command line and of all that it runs. */
export interface CliLanguage
  extends
    CoreLanguage,
    DiagramLanguage,
    HttpLanguage,
    InsightLanguage,
    NotifyLanguage,
    SimulationLanguage,
    VerifyLanguage,
    VietnamLanguage {
  readonly cli: CliWords;
}

/** The words of the command line. */
export interface CliWords {
  readonly act: typeof actWords;
  readonly transfer: typeof transferWords;
  readonly interruption: typeof interruptionWords;
  readonly reopening: typeof reopeningWords;
  readonly audit: typeof auditWords;
  readonly calendar: typeof calendarWords;
  readonly deadline: typeof deadlineWords;
  readonly breaches: typeof breachWords;
  readonly diff: typeof diffWords;
  readonly eventLogs: typeof eventLogWords;
  readonly law: typeof lawWords;
  readonly lists: typeof listWords;
  readonly log: Readonly<Record<keyof typeof logWords, string>>;
  readonly procedure: typeof procedureWords;
  readonly report: typeof reportWords;
  readonly simulation: typeof simulationWords;
  readonly statistics: typeof statisticsWords;
  readonly store: typeof storeWords;
  readonly timeline: typeof timelineWords;
  readonly help: HelpWords;
  readonly errors: ErrorWords;
}
