// Which Kanwu this is. The build writes the package's number in; run from the sources it has none.

export const version: string = process.env.KANWU_VERSION ?? 'unbuilt';
