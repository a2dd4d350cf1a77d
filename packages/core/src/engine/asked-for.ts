/** What a supplement asks the applicant for besides papers: data, and words. */

/** What a supplement asks for besides documents. */
export interface AskedFor {
  /** The data fields that the applicant fills in. */
  readonly fields?: readonly string[] | undefined;
  /** The applicant explains in words. */
  readonly words?: true | undefined;
}
