/** The state with which one comes to a conversation in the middle of a sentence: the field is to have the focus. */
export interface GoesOn {
  goesOn: boolean;
}
