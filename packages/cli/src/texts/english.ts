/** English, the language that comes with the command line. */
import { english as coreEnglish } from '@thutuc/core/words';
import { english as diagramEnglish } from '@thutuc/diagram/words';
import { english as httpEnglish } from '@thutuc/http/words';
import { english as insightEnglish } from '@thutuc/insight/words';
import { english as notifyEnglish } from '@thutuc/notify/words';
import { english as simulationEnglish } from '@thutuc/simulation/words';
import { english as verifyEnglish } from '@thutuc/verify/words';
import { english as vietnamEnglish } from '@thutuc/vn/words';
import { actWords } from './act.js';
import { auditWords } from './audit.js';
import { calendarWords } from './calendar.js';
import { deadlineWords, breachWords } from './deadline.js';
import { diffWords } from './diff.js';
import { errorWords } from './errors.js';
import { helpWords } from './help.js';
import { lawWords } from './law.js';
import { listWords } from './lists.js';
import { logWords } from './log.js';
import { procedureWords } from './procedure.js';
import { reportWords } from './report.js';
import { simulationWords } from './simulation.js';
import { eventLogWords } from './event-logs.js';
import { statisticsWords } from './statistics.js';
import { storeWords } from './store.js';
import { timelineWords } from './timeline.js';
import { interruptionWords } from './interruption.js';
import { reopeningWords } from './reopening.js';
import { transferWords } from './transfer.js';
import type { CliLanguage } from './language.js';

/** English. */
export const english: CliLanguage = {
  ...coreEnglish,
  ...diagramEnglish,
  ...httpEnglish,
  ...insightEnglish,
  ...notifyEnglish,
  ...simulationEnglish,
  ...verifyEnglish,
  ...vietnamEnglish,
  cli: {
    act: actWords,
    transfer: transferWords,
    interruption: interruptionWords,
    reopening: reopeningWords,
    audit: auditWords,
    calendar: calendarWords,
    deadline: deadlineWords,
    breaches: breachWords,
    diff: diffWords,
    eventLogs: eventLogWords,
    law: lawWords,
    lists: listWords,
    log: logWords,
    procedure: procedureWords,
    report: reportWords,
    simulation: simulationWords,
    statistics: statisticsWords,
    store: storeWords,
    timeline: timelineWords,
    help: helpWords,
    errors: errorWords,
  },
};
