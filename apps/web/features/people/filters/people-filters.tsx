import { FilterSentence } from './filter-sentence';
import { peopleFilters, reviewFilters, withFilter } from './filters';
import type { PeopleSearch, ReviewSearch } from './people.search';
import { SortMenu } from './sort-menu';

interface FiltersProps<Search> {
  search: Search;
  onChange: (search: Search) => void;
}

export function PeopleFilters({ search, onChange }: FiltersProps<PeopleSearch>) {
  return (
    <FilterSentence
      everybody={search.search ? 'Everybody who matches' : 'Everybody'}
      order={<SortMenu sort={search.sort} onSort={(sort) => onChange({ ...search, sort })} />}
      filters={peopleFilters(search)}
      onChoose={(key, value) => onChange(withFilter(search, key, value))}
      onClear={() =>
        onChange({ ...(search.search && { search: search.search }), ...(search.sort && { sort: search.sort }) })
      }
    />
  );
}

export function ReviewFilters({ search, onChange }: FiltersProps<ReviewSearch>) {
  return (
    <FilterSentence
      everybody="Everybody, the longest silence first"
      filters={reviewFilters(search)}
      onChoose={(key, value) => onChange(withFilter(search, key, value))}
      onClear={() => onChange(search.by ? { by: search.by } : {})}
    />
  );
}
