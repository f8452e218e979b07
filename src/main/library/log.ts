/** Where the library's parts write what happened: the log file in the app, stderr on the command line, nothing in tests. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  /** A bug: the stack goes into the log. */
  error(message: string, cause: unknown): void
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
