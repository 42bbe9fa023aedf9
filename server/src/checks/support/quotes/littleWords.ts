// Words in which two versions of a sentence may differ without either being wrong: who speaks, when, and particles.

/** Nothing but words that point at somebody or something. */
export const pronoun =
	/^(?:我|你|您|他|她|它|我们|你们|他们|她们|咱们|自己|本人|我国|中国|中方|双方|各方|两国|各国|我方|其|这|那|这些|那些|该|这一|此)+$/u;

/** One word for a time that is told from the day of the text. */
export const time = /^(?:[今明昨去前后当本上下]?[年月日天时届]|[今明昨去]|当前|目前|近日|日前|当时|当年)$/u;

/** Nothing but particles and conjunctions; also no word at all. */
export const particle = /^[的地得了着过也都还就将要会已并而且又更与和及同以在是于来去中上下等]*$/u;
