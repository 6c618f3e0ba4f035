/** A paragraph, or rows of a name and its meaning. */
type Block = string | readonly (readonly [name: string, meaning: string])[];

/** A page of the help that is about no single command. */
export interface Topic {
  name: string;
  /** One line for the list of topics. */
  summary: string;
  blocks: readonly Block[];
}
