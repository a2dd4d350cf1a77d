/** The versions of the one-stop rules that are on record, with where each value stands. */
import { amended, readParameter, unreadParameter } from './parameter.js';
import type { OneStopProfile } from './profile.js';

const decree61 = 'Decree 61/2018/NĐ-CP';
const decree118 = 'Decree 118/2025/NĐ-CP';
const decree224 = 'Decree 224/2026/NĐ-CP';
const decree309 = 'Decree 309/2026/NĐ-CP';

const noArticle61 = unreadParameter(decree61, 'no article on record');

const profile61: OneStopProfile = {
  id: 'vn/one-stop-61-2018',
  name: { vi: 'Một cửa theo Nghị định 61/2018', en: 'One-stop shop under Decree 61/2018' },
  from: '2018-06-21',
  to: '2025-06-30',
  acts: [
    { act: decree61, from: '2018-06-21', role: 'base' },
    { act: 'Decree 107/2021/NĐ-CP', role: 'amends' },
  ],
  countingRule: 'vn/decree-61-2018',
  parameters: {
    supplementRequestsMax: readParameter(1, decree61),
    afterSupplement: readParameter('restart', decree61, '19(4)'),
    returnWithin: readParameter({ amount: 3, unit: 'workingDays' }, decree61, '19(4)'),
    transferCutOff: readParameter('15:00', decree61, '18'),
    apologyBefore: readParameter({ amount: 1, unit: 'days' }, decree61, '19(9)'),
    reschedulingsMax: readParameter(1, decree61, '19(9)'),
    lateConsultation: readParameter('reported', decree61, '19(5)'),
    interlinkedElectronic: readParameter('parallel', decree61, '19(6)'),
    extensionMax: unreadParameter(decree61, 'left to the law of each procedure'),
    statusNotice: noArticle61,
    intakeNoticesMax: readParameter(1, decree61, '17(1)(a)'),
    limitStart: noArticle61,
    limitStartElsewhere: noArticle61,
    papersInDatabases: noArticle61,
    kioskChannel: noArticle61,
    counterSubstitute: noArticle61,
  },
  note: 'As first issued; what Decree 107/2021 changed in these articles is not on record here.',
};

const unread118 = unreadParameter(
  `${decree118}, amended by Decree 367/2025/NĐ-CP`,
  'the article could not be read',
);

const profile118: OneStopProfile = {
  id: 'vn/one-stop-118-2025',
  name: { vi: 'Một cửa theo Nghị định 118/2025', en: 'One-stop shop under Decree 118/2025' },
  from: '2025-07-01',
  to: '2026-06-30',
  acts: [
    { act: decree118, from: '2025-07-01', role: 'base' },
    { act: 'Decree 367/2025/NĐ-CP', role: 'amends' },
    { act: 'Circular 03/2025/TT-VPCP', role: 'beside' },
  ],
  countingRule: 'vn/civil-code-2015',
  parameters: {
    supplementRequestsMax: unread118,
    afterSupplement: unread118,
    returnWithin: unread118,
    transferCutOff: unread118,
    apologyBefore: unread118,
    reschedulingsMax: unread118,
    lateConsultation: unread118,
    interlinkedElectronic: unread118,
    extensionMax: unread118,
    statusNotice: unread118,
    intakeNoticesMax: unread118,
    limitStart: unread118,
    limitStartElsewhere: unread118,
    papersInDatabases: unread118,
    kioskChannel: unread118,
    counterSubstitute: unread118,
  },
};

const profile224: OneStopProfile = {
  id: 'vn/one-stop-224-2026',
  name: {
    vi: 'Một cửa theo Nghị định 118/2025 và Nghị định 224/2026',
    en: 'One-stop shop under Decrees 118/2025 and 224/2026',
  },
  from: '2026-07-01',
  to: '2026-08-04',
  countingRule: profile118.countingRule,
  acts: [...profile118.acts, { act: decree224, from: '2026-07-01', role: 'beside' }],
  parameters: {
    ...profile118.parameters,
    statusNotice: readParameter(
      ['agency', 'officers', 'received', 'processed', 'returned'],
      decree224,
      '15(1)(g)',
    ),
  },
};

const profile309: OneStopProfile = {
  id: 'vn/one-stop-309-2026',
  name: {
    vi: 'Một cửa theo Nghị định 118/2025, sửa đổi bởi Nghị định 309/2026',
    en: 'One-stop shop under Decree 118/2025 as amended by Decree 309/2026',
  },
  from: '2026-08-05',
  countingRule: profile118.countingRule,
  acts: [...profile224.acts, { act: decree309, from: '2026-08-05', role: 'amends' }],
  parameters: {
    ...profile224.parameters,
    transferCutOff: amended('15:00', decree118, '18(2)', decree309),
    intakeNoticesMax: amended(1, decree118, '17(2)(a)', decree309),
    limitStart: amended('completeDossier', decree118, '17(3)', decree309),
    limitStartElsewhere: amended('competentAgency', decree118, '17(3)', decree309),
    papersInDatabases: amended('onlyWhenRetrievalFails', decree118, '4(2a)', decree309),
    kioskChannel: amended(true, decree118, '17(2a)', decree309),
    counterSubstitute: amended(true, decree118, '11(8)', decree309),
  },
  note: 'Arts. 35 and 26 of the decree give the forms to the Ministry of Justice, and the dossier code to the Ministry of Public Security.',
};

/** All profiles, oldest first. */
export const oneStopProfiles: readonly OneStopProfile[] = [
  profile61,
  profile118,
  profile224,
  profile309,
];
