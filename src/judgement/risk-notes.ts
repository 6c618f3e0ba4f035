/** A risk note of the user's. It is never scored: while it lasts it lowers the confidence. */
export interface Flag {
  /** First and last day, in days since 1970-01-01. */
  from: number;
  until: number;
  note: string;
}

/** Whether a flag lasts on a day. */
export const isActive = ({ from, until }: Flag, day: number): boolean => from <= day && day <= until;
