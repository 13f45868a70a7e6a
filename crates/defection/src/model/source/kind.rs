//! What a source is: its kind, its type in CSL, what it is worth.

use crate::text::closed_set;

closed_set! {
    /// What sort of thing a source is.
    SourceKind, called "a kind of source" {
        /// A statute, decree, constitution or treaty.
        Statute = "statute",
        /// A paper of a state: a note, a minute, a file, a judgment.
        StatePaper = "state_paper",
        /// Press of the time.
        Press = "press",
        /// A memoir or other account of a party.
        Memoir = "memoir",
        /// A biography or study.
        Study = "study",
        /// A work of reference.
        Reference = "reference",
        /// A page of the web without a printed original: a lead, weak by itself.
        Web = "web",
        /// The position of a state or service as others report it.
        Position = "position",
        /// General knowledge that nobody has looked up.
        GeneralKnowledge = "general_knowledge",
        /// The editors of an archive.
        Editors = "editors",
    }
}

closed_set! {
    /// The type of an item, as the Citation Style Language (CSL 1.0.2) names it.
    ItemType, called "a type of item" {
        /// A self-contained work that is available otherwise than below: a preprint.
        Article = "article",
        /// An article of a journal.
        ArticleJournal = "article-journal",
        /// An article of a magazine.
        ArticleMagazine = "article-magazine",
        /// An article of a newspaper.
        ArticleNewspaper = "article-newspaper",
        /// A proposed piece of legislation.
        Bill = "bill",
        /// A book or similar work.
        Book = "book",
        /// A recording that was broadcast.
        Broadcast = "broadcast",
        /// A part of a book that is cited for itself.
        Chapter = "chapter",
        /// A classical or ancient work.
        Classic = "classic",
        /// An archival collection.
        Collection = "collection",
        /// A set of data.
        Dataset = "dataset",
        /// Any document that no other type fits.
        Document = "document",
        /// An entry of a database, dictionary or catalogue.
        Entry = "entry",
        /// An entry of a dictionary.
        EntryDictionary = "entry-dictionary",
        /// An entry of an encyclopedia or other work of reference.
        EntryEncyclopedia = "entry-encyclopedia",
        /// An organized event.
        Event = "event",
        /// An illustration in a work.
        Figure = "figure",
        /// A still image.
        Graphic = "graphic",
        /// A hearing by a government body.
        Hearing = "hearing",
        /// An interview with somebody.
        Interview = "interview",
        /// A decision of a court, or its file.
        LegalCase = "legal_case",
        /// A law or regulation that was enacted.
        Legislation = "legislation",
        /// An unpublished text.
        Manuscript = "manuscript",
        /// A map.
        Map = "map",
        /// A film or other moving image.
        MotionPicture = "motion_picture",
        /// Music as written.
        MusicalScore = "musical_score",
        /// A brochure, leaflet or other fragment of print.
        Pamphlet = "pamphlet",
        /// A paper of a conference.
        PaperConference = "paper-conference",
        /// A patent.
        Patent = "patent",
        /// A live performance.
        Performance = "performance",
        /// A whole issue or run of a periodical.
        Periodical = "periodical",
        /// A letter or other message between persons.
        PersonalCommunication = "personal_communication",
        /// A post on an online platform.
        Post = "post",
        /// A post on a blog.
        PostWeblog = "post-weblog",
        /// An administrative order.
        Regulation = "regulation",
        /// A technical report or other report of a body.
        Report = "report",
        /// A review of a work other than a book.
        Review = "review",
        /// A review of a book.
        ReviewBook = "review-book",
        /// Software.
        Software = "software",
        /// A recording of sound.
        Song = "song",
        /// A speech or other address.
        Speech = "speech",
        /// A technical standard.
        Standard = "standard",
        /// A thesis for a degree.
        Thesis = "thesis",
        /// A treaty between states.
        Treaty = "treaty",
        /// A website or a page of one.
        Webpage = "webpage",
    }
}

closed_set! {
    /// What a source is worth as evidence: how near it stands to what it tells.
    Worth, called "a worth of a source" {
        /// An act, a file, the person's own words.
        Primary = "primary",
        /// A report of the time.
        ContemporaryReport = "contemporary_report",
        /// An account given later.
        LaterAccount = "later_account",
        /// A work of reference.
        ReferenceWork = "reference_work",
        /// A copy of another source, which is no witness of its own.
        Copy = "copy",
    }
}
