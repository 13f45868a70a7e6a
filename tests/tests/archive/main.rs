//! Documents: archives and definition files read, checked, refused and written.

mod bibliographies;
mod bundled;
mod conflicts;
mod hostile;
mod law_page;
mod limits;
mod reading;
mod round_trips;
mod seeded_faults;
mod strategies;
