interface YearSteps {
  waved: number;
  chatted: number;
  letters: number;
  spoken: number;
  met: number;
  comments: number;
  answered: number;
  talks: number;
}

export interface YearMonth extends YearSteps {
  month: number;
}

export interface YearPerson {
  id: string;
  name: string;
  sentence: string;
}

export interface Year {
  year: number;
  isRunning: boolean;
  sentences: string[];
  totals: YearSteps;
  months: YearMonth[];
  carriers: YearPerson[];
  hardlyAnswered: YearPerson[];
  stoppedCount: number;
  stopped: YearPerson[];
}
