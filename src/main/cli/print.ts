/**
 * Writes a command's answer to stdout; resolves when it is handed over whole.
 * Whoever reads a pipe may leave early (`offprint list | head`): that ends the answer and is no failure.
 */
export function print(text: string): Promise<void> {
  if (text === '') return Promise.resolve()
  return new Promise((resolve, reject) => {
    // The error comes to the callback below and again as an event, which ends the process when nobody listens.
    process.stdout.once('error', reject)
    process.stdout.write(`${text}\n`, (error) => {
      if (error === null || error === undefined || ('code' in error && error.code === 'EPIPE')) resolve()
      else reject(error)
    })
  })
}
