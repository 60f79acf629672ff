/** An engine's message as one line: what is wrong, without the picture of the place that some add. */
export const oneLine = (message: string): string =>
  message
    .replace(
      /^(?:(?:Query|Database|Transaction) error: )?(?:GRAFEO-\w+: )?(?:(?:execution|Serialization) error: )?/,
      '',
    )
    .replace(/\s*\n\s*-->\s*query:(\d+):(\d+)[\s\S]*$/, ' at line $1, column $2')
    .replace(/\s*\n"[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400);
