-- Standing has two sources: what was decided about a member, and whether anything still says who they are.
alter table profile
  add column verified boolean not null default true comment 'whether a verification holds; without one the member verifies again before writing';
