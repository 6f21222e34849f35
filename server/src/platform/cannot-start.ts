/** Something the person who starts the program must put right. Its message is one line that says what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
