/** The sandbox's clock as its pages show it. All text is ready to show. */
export interface ClockView {
  readonly now: { readonly value: string; readonly text: string };
  /** When the contact hours open next, such as “Monday 9:00, New York time”. */
  readonly opensText: string;
  /** Whether messages may leave at this hour. */
  readonly open: boolean;
  /** The page to come back to once the clock has moved. */
  readonly back: string;
}
