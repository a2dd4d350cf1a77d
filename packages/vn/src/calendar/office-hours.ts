/** Office hours of state agencies: by default eight hours a day; a province sets its own. */
import type { DayHours } from '@thutuc/legal-time';

/** Hours that hold in a part of every year, such as a winter timetable. */
export interface Season {
  /** First and last day as `MM-DD`; a season may run over the new year. */
  readonly from: string;
  readonly to: string;
  readonly hours: DayHours;
  /** The decision that sets the hours. */
  readonly source: string;
}

/** Office hours of Monday to Friday, with seasons that differ. */
export interface VietnamOfficeHours {
  readonly hours: DayHours;
  readonly seasons?: readonly Season[];
}

/**
 * Timetables in use. The law says eight hours a day and leaves their place to the provinces, so
 * `eightHours` is the default; `shortAfternoon` is as common on notice boards, but gives seven and
 * a half hours.
 */
export const officeHourProfiles = {
  eightHours: {
    hours: [
      ['07:30', '11:30'],
      ['13:00', '17:00'],
    ],
  },
  shortAfternoon: {
    hours: [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ],
  },
  earlyMorning: {
    hours: [
      ['07:00', '11:30'],
      ['13:30', '17:00'],
    ],
  },
} as const satisfies Readonly<Record<string, VietnamOfficeHours>>;

/** Name of a timetable in {@link officeHourProfiles}. */
export type OfficeHourProfile = keyof typeof officeHourProfiles;
