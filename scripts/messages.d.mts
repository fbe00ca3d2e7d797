/** One message of the program; `next` is what to do as it is said with it, null if it is not. */
export interface Message {
  readonly file: string;
  readonly message: string;
  readonly next: string | null;
}

export interface Group {
  readonly title: string;
  readonly files: RegExp;
  readonly why: string;
  readonly next: string;
}

export const GROUPS: readonly Group[];
export function messages(): readonly Message[];
export function stepOf(message: Pick<Message, 'message' | 'next'>): string | null;
export function messagesPage(): string;
