/** What people are told, in English. */
import type { TemplateTexts } from './template.js';

export const en: TemplateTexts = {
  submitted: {
    subject: 'Dossier {dossier} was submitted',
    body: [
      'Your dossier for “{procedure}” was submitted on {at}.',
      '{office} will check it and tell you whether it is received.',
    ],
  },
  receipt: {
    subject: 'Dossier {dossier} was received',
    body: [
      '{office} received your dossier for “{procedure}” on {at}.',
      'Appointment for the result: {due}.',
    ],
  },
  limitBegun: {
    subject: 'The time limit of dossier {dossier} has begun',
    body: [
      'The time limit of your dossier for “{procedure}” has begun.',
      'Appointment for the result: {due}.',
    ],
  },
  receiptRefused: {
    subject: 'Dossier {dossier} was not received',
    body: ['{office} has not received your dossier for “{procedure}”.', 'Reasons: {reasons}'],
  },
  guided: {
    subject: 'Please complete dossier {dossier} before it is received',
    body: [
      'Your dossier for “{procedure}” cannot be received as it is.',
      'Missing or incorrect: {documents}',
      'Reasons: {reasons}',
      'Please complete it by: {stepDue}.',
      'The time limit begins only when {office} has received the complete dossier.',
    ],
  },
  amended: {
    subject: 'What you sent for dossier {dossier} has arrived',
    body: [
      'What you sent to complete your dossier for “{procedure}” arrived on {at}.',
      '{office} will check it and tell you whether the dossier is received.',
    ],
  },
  guidanceLapsed: {
    subject: 'Dossier {dossier} was closed: it was not completed in time',
    body: [
      'Your dossier for “{procedure}” was not completed in time and is closed. Nothing was decided on it.',
      'It was due: {stepDue}.',
      'You may submit it again.',
    ],
  },
  supplementRequested: {
    subject: 'Please complete dossier {dossier}',
    body: [
      'Your dossier for “{procedure}” cannot be settled until it is complete.',
      'Documents asked for: {documents}',
      'Data asked for: {fields}',
      'Reasons: {reasons}',
      'Please provide them by: {stepDue}.',
    ],
  },
  supplementExpired: {
    subject: 'The time to complete dossier {dossier} has passed',
    body: [
      'What was asked for to complete your dossier for “{procedure}” did not come in time.',
      'It was due: {stepDue}.',
      'Please ask {office} what this means for your dossier.',
    ],
  },
  paymentDue: {
    subject: 'A payment is due: dossier {dossier}',
    body: [
      'The dossier for “{procedure}” waits for a payment.',
      'What for: {step}.',
      'Amount: {amount}.',
      'To be paid by: {stepDue}.',
    ],
  },
  assigned: {
    subject: 'Dossier {dossier} waits for you',
    body: [
      'Dossier {dossier} for “{procedure}” is with {unit} and waits to be worked on.',
      'Step: {step}.',
      'Due: {stepDue}.',
    ],
  },
  handoffWaiting: {
    subject: 'Dossier {dossier} waits to be taken over',
    body: [
      'Dossier {dossier} for “{procedure}” was handed over to {unit} and waits to be acknowledged.',
      'Step: {step}.',
      'To be acknowledged by: {stepDue}.',
    ],
  },
  consultationAsked: {
    subject: 'Your opinion is asked for: dossier {dossier}',
    body: [
      '{unit} is asked for its opinion on dossier {dossier} for “{procedure}”.',
      'Subject: {step}.',
      'To be answered by: {stepDue}.',
    ],
  },
  lateAnswer: {
    subject: 'Late answer in dossier {dossier}',
    body: [
      'An agency has answered a question on dossier {dossier} for “{procedure}” after its limit.',
      'It moves nothing by itself: read it before you decide.',
    ],
  },
  recalled: {
    subject: 'Recalled: dossier {dossier}',
    body: [
      'What was asked for in dossier {dossier} for “{procedure}” is no longer needed.',
      'Step: {step}.',
      'Reasons: {reasons}',
    ],
  },
  sentBack: {
    subject: 'Sent back: dossier {dossier}',
    body: [
      'The step “{step}” of dossier {dossier} for “{procedure}” is to be done again.',
      'It lies with: {unit}.',
      'Reasons: {reasons}',
      'Due: {stepDue}.',
    ],
  },
  caught: {
    subject: 'Something has happened in dossier {dossier}',
    body: [
      'In dossier {dossier} for “{procedure}” something has happened that concerns you, on {at}.',
      'Step: {step}.',
      'Reasons: {reasons}',
    ],
  },
  messageUnwanted: {
    subject: 'A message on dossier {dossier} has met nothing',
    body: [
      'A message on dossier {dossier} for “{procedure}” came before anything waited for it.',
      'Its time is over. Look at the dossier, and do what it asks for.',
    ],
  },
  escalated: {
    subject: 'Escalated: dossier {dossier}',
    body: [
      'The step “{step}” of dossier {dossier} for “{procedure}” was escalated to you on {at}.',
      'Reasons: {reasons}',
      'Due: {stepDue}.',
    ],
  },
  annulled: {
    subject: 'No longer valid: what you were told of dossier {dossier}',
    body: [
      'What you were told of dossier {dossier} for “{procedure}” counts no longer: it was taken back on {at}.',
      'You will hear from {office} what follows.',
    ],
  },
  reopened: {
    subject: 'Dossier {dossier} is worked on again',
    body: [
      'The decision on your dossier for “{procedure}” does not stand: it was opened again on {at}.',
      'Reasons: {reasons}',
      'New appointment for the result: {due}.',
    ],
  },
  dueSoon: {
    subject: 'Dossier {dossier} is due soon',
    body: [
      'The step “{step}” of dossier {dossier} for “{procedure}” is due soon.',
      'It lies with: {unit}.',
      'Due: {stepDue}.',
    ],
  },
  overdue: {
    subject: 'Dossier {dossier} is overdue',
    body: [
      'The step “{step}” of dossier {dossier} for “{procedure}” is overdue.',
      'It lies with: {unit}.',
      'It was due: {stepDue}.',
      'The time limit of the dossier for “{procedure}” has passed: {due}.',
    ],
  },
  apology: {
    subject: 'Apology and new appointment: dossier {dossier}',
    body: [
      '{office} apologises: the result of your dossier for “{procedure}” will not be ready as promised.',
      'Appointment so far: {earlier}.',
      'New appointment: {due}.',
      'Reasons: {reasons}',
    ],
  },
  extended: {
    subject: 'The time limit of dossier {dossier} was extended',
    body: [
      'The time limit of your dossier for “{procedure}” was extended.',
      'Time limit so far: {earlier}.',
      'New time limit: {due}.',
      'Reasons: {reasons}',
    ],
  },
  redated: {
    subject: 'The appointment of dossier {dossier} was put right',
    body: [
      'The appointment of your dossier for “{procedure}” was counted anew.',
      'Appointment so far: {earlier}.',
      'New appointment: {due}.',
      'Reasons: {reasons}',
    ],
  },
  suspended: {
    subject: 'Dossier {dossier} was suspended',
    body: ['Your dossier for “{procedure}” was suspended on {at}.', 'Reasons: {reasons}'],
  },
  resumed: {
    subject: 'Dossier {dossier} was resumed',
    body: [
      'Your dossier for “{procedure}” was resumed on {at}.',
      'Appointment for the result: {due}.',
    ],
  },
  interrupted: {
    subject: 'An interruption touches dossier {dossier}',
    body: [
      'An interruption of the working of the office touches your dossier for “{procedure}”.',
      'Appointment for the result: {due}.',
    ],
  },
  withdrawalRequested: {
    subject: 'The applicant withdraws dossier {dossier}',
    body: [
      'The applicant asked on {at} to withdraw dossier {dossier} for “{procedure}”.',
      'Reasons: {reasons}',
    ],
  },
  withdrawn: {
    subject: 'Dossier {dossier} was withdrawn',
    body: ['You have withdrawn your dossier for “{procedure}”; {office} agreed on {at}.'],
  },
  transferred: {
    subject: 'Dossier {dossier} is with another office',
    body: [
      'Your dossier for “{procedure}” is with {office} from now on.',
      'Reasons: {reasons}',
      'Appointment for the result: {due}.',
    ],
  },
  resultReady: {
    subject: 'The result of dossier {dossier} is ready',
    body: [
      'Your dossier for “{procedure}” was settled on {at}.',
      'Outcome: {outcome}.',
      'The result is handed out by: {office}.',
    ],
  },
  statusChanged: {
    subject: 'The status of dossier {dossier} has changed',
    body: [
      'Status: {status}.',
      'With: {agencies}.',
      'Officer: {officers}.',
      'Received by: {receivedBy}.',
      'Received on: {received}.',
      'Settled on: {processed}.',
      'Returned on: {returned}.',
    ],
  },
  confirmationAsked: {
    subject: 'Please confirm what was done in dossier {dossier}',
    body: [
      'One of the applicants has acted in the dossier for “{procedure}” on {at}.',
      'It counts once all applicants have confirmed it.',
    ],
  },
  moreAsked: {
    subject: 'An agency asks for more in dossier {dossier}',
    body: [
      '{unit} was asked in dossier {dossier} for “{procedure}”, and asks for papers or time.',
      'Papers: {documents}',
      'Reasons: {reasons}',
      'It answers by: {stepDue}.',
    ],
  },
  objection: {
    subject: 'An objection in dossier {dossier}',
    body: [
      'An objection has come in to dossier {dossier} for “{procedure}”.',
      'It moves nothing by itself: read it before you decide.',
      'Objection: {reasons}',
    ],
  },
};
