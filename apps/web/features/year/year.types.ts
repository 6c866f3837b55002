export interface YearMonth {
  month: number;
  waved: number;
  chatted: number;
  letters: number;
  spoken: number;
  met: number;
  talks: number;
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
  months: YearMonth[];
  carriers: YearPerson[];
  hardlyAnswered: YearPerson[];
  stoppedCount: number;
  stopped: YearPerson[];
}
