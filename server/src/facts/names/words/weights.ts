// What speaks for and against a name, in natural logarithms: positive costs, negative what stands beside it and tells.
// Only numbers.

export const weights = {
	person: 6.2,
	single: 1.5,
	/** A given name that is a word: `庞卫国`. */
	givenWord: -2.5,
	surnameAlone: 1.8,
	japanese: 9,
	japaneseUnit: 4.2,
	/** A Japanese surname with no post beside it. */
	japaneseBare: 2,
	foreignOdd: 8.5,
	dottedUnit: 2.2,
	strayDot: 8,
	anonymous: 3,
	afterTitle: -4,
	/** Behind 丈夫, 青年, 外援. */
	afterRole: -3,
	afterPlace: -0.1,
	afterStop: 0,
	beforeSpeech: -1.5,
	beforeTitle: -4.5,
	/** 先生, 大夫: no word but a surname stands before them. */
	beforeForm: -6,
	beforeVerb: -0.3,
	beforeStop: -0.6,
	beforeOther: 1.5,
	afterThe: 0.6,
	afterOther: 1.5,
	beforeKin: -3,
	listed: -2,
	/** In a list behind another person. */
	listedAgain: -5,
	foreignShort: 4,
	foreign: 14,
	/** A foreign name and the level of a division. */
	foreignPlace: 10,
	foreignUnit: 3.4,
	foreignTelling: 2.9,
	dotted: 1,
	overWord: 5,
	/** 热烈 at the end of 奥比昂热烈. */
	endsInWord: 8,
	/** A known foreign name with more of a name at its side. */
	partOfForeign: 5,
	/** The last character begins a word that goes on: 复 of `林敏复出`. */
	cutsWord: 0.8,
	/** 九 of `林弘九段`. */
	numeralEnds: 2,
	/** `就事论事`, not a name: the surname stands again at the end. */
	surnameAgain: 4,
	/** No foreign name ends so: `瓦塔诺以`. */
	foreignEnds: 4,
	/** 老 hardly begins a given name: `朱老听了`. */
	oldFirst: 3,
	/** `朱老`. */
	elder: -3,
	/** `老李`. */
	familiar: -7,
	division: 9.5,
	divisionUnit: 4.6,
	divisionAfterPlace: -5,
	spoiledDivision: 6,
};
