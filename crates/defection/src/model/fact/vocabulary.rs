//! What each fact asks, in words.

use super::Fact;

/// How a fact is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FactKind {
    /// By a record of what happened.
    Record,
    /// By a judgement; then the judge is the source.
    Judgement,
    /// By a record that never decides alone.
    Context,
}

/// A fact in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactInformation {
    /// How it is settled.
    pub kind: FactKind,
    /// The question in English.
    pub question: &'static str,
    /// The question in Russian.
    pub question_in_russian: &'static str,
    /// When the answer is yes.
    pub meaning: &'static str,
}
impl Fact {
    /// The fact in words.
    ///
    /// ```
    /// use defection::{Fact, model::FactKind};
    ///
    /// let information = Fact::Voluntary.information();
    /// assert_eq!(information.kind, FactKind::Judgement);
    /// assert_eq!(information.question, "Was it the person's own free act?");
    /// ```
    #[expect(clippy::too_many_lines, reason = "one short row for each of forty-four facts")]
    pub const fn information(self) -> FactInformation {
        match self {
            Self::SovietCitizen => FactInformation {
                kind: FactKind::Record,
                question: "Was the person a citizen of the Soviet Union on the day of the act?",
                question_in_russian: "Был ли человек гражданином СССР в день поступка?",
                meaning: "On the day of the act the person held Soviet citizenship.",
            },
            Self::NationalOfLeftState => FactInformation {
                kind: FactKind::Record,
                question: "Was the person a national of the state that was left?",
                question_in_russian: "Был ли человек гражданином государства, которое покинул?",
                meaning: "On the day of the act the person was a national of whichever state was left.",
            },
            Self::StateOfficial => FactInformation {
                kind: FactKind::Record,
                question: "Did the person hold a post in a Soviet state body or enterprise abroad?",
                question_in_russian: "Занимал ли человек должность в советском государственном органе или предприятии за границей?",
                meaning: "The person held a post, in earnest or as cover, in a state body or enterprise and was posted abroad.",
            },
            Self::Serviceman => FactInformation {
                kind: FactKind::Record,
                question: "Was the person in military service, or an officer of a militarised service?",
                question_in_russian: "Состоял ли человек на военной службе или в офицерском звании военизированной службы?",
                meaning: "Active service in armed forces, or the rank of an officer in a service organised on military lines.",
            },
            Self::SecurityOfficer => FactInformation {
                kind: FactKind::Record,
                question: "Was the person on the staff of a security service?",
                question_in_russian: "Был ли человек штатным сотрудником спецслужбы?",
                meaning: "Staff of intelligence, counter-intelligence, border guard, state security or cipher services.",
            },
            Self::SecretAccess => FactInformation {
                kind: FactKind::Judgement,
                question: "Did the post give access to secrets?",
                question_in_russian: "Давала ли должность доступ к государственной или военной тайне?",
                meaning: "Whoever judges holds that the post gave access to secrets of state or of the armed forces.",
            },
            Self::Minor => FactInformation {
                kind: FactKind::Record,
                question: "Was the person under eighteen?",
                question_in_russian: "Был ли человек моложе восемнадцати лет?",
                meaning: "The eighteenth birthday came after the day of the act. Who was born on 29 February comes of age on 28 February or 1 March of a year without that day, as laws differ: on 28 February it stays open.",
            },
            Self::OutsideControl => FactInformation {
                kind: FactKind::Record,
                question: "Did the person reach or stay in a place where Soviet power could not compel?",
                question_in_russian: "Оказался ли человек там, где советская власть не могла его принудить?",
                meaning: "The person reached, or stayed in, a place beyond the compulsion of Soviet power.",
            },
            Self::IllegalExit => FactInformation {
                kind: FactKind::Record,
                question: "Did the person cross out of Soviet territory without permission?",
                question_in_russian: "Покинул ли человек советскую территорию без разрешения?",
                meaning: "The border was crossed without leave to cross it.",
            },
            Self::TemporaryPermission => FactInformation {
                kind: FactKind::Record,
                question: "Had the person been let out for a limited time or task?",
                question_in_russian: "Был ли выезд разрешён на время или для определённого дела?",
                meaning: "Leave to go abroad had been given, for a time, a post, a tour or a task.",
            },
            Self::RefusedReturn => FactInformation {
                kind: FactKind::Record,
                question: "Did the person stay by choice when it was time to go back?",
                question_in_russian: "Остался ли человек по своему выбору, когда пора было возвращаться?",
                meaning: "The person stayed when a post, tour, leave or visa ended, or declared the intention to.",
            },
            Self::ReturnDemanded => FactInformation {
                kind: FactKind::Record,
                question: "Did a state body tell the person to come back?",
                question_in_russian: "Требовал ли государственный орган возвращения?",
                meaning: "A body of the state told the person to come back, before the refusal or at it.",
            },
            Self::SettlementPermission => FactInformation {
                kind: FactKind::Record,
                question: "Did the person have leave to live abroad for good?",
                question_in_russian: "Было ли у человека разрешение жить за границей постоянно?",
                meaning: "An exit visa for settlement, or the general right to leave since 1 January 1993.",
            },
            Self::Expelled => FactInformation {
                kind: FactKind::Record,
                question: "Did the state itself remove the person?",
                question_in_russian: "Выслало ли человека само государство?",
                meaning: "The state removed the person from its territory.",
            },
            Self::Exchanged => FactInformation {
                kind: FactKind::Record,
                question: "Was the person handed over in a swap?",
                question_in_russian: "Был ли человек передан при обмене?",
                meaning: "The person was handed over in return for somebody else.",
            },
            Self::HeldAsPrisoner => FactInformation {
                kind: FactKind::Record,
                question: "Was the person in custody just before?",
                question_in_russian: "Находился ли человек непосредственно перед этим под стражей?",
                meaning: "In custody or serving a sentence just before the act.",
            },
            Self::Voluntary => FactInformation {
                kind: FactKind::Judgement,
                question: "Was it the person's own free act?",
                question_in_russian: "Был ли это собственный свободный поступок?",
                meaning: "An act of own will: not force, not drugs, not fraud, not removal.",
            },
            Self::AbductionClaimed => FactInformation {
                kind: FactKind::Context,
                question: "Has anybody publicly alleged abduction?",
                question_in_russian: "Заявлял ли кто-нибудь публично о похищении?",
                meaning: "Somebody has said in public that the person was abducted; whether it is true is another question.",
            },
            Self::ViolentMeans => FactInformation {
                kind: FactKind::Record,
                question: "Were violence or hostages used in the leaving?",
                question_in_russian: "Применялись ли при уходе насилие или захват заложников?",
                meaning: "A weapon was used, a hostage taken or somebody killed in the leaving.",
            },
            Self::AttemptFailed => FactInformation {
                kind: FactKind::Record,
                question: "Was the person stopped, or handed back at once?",
                question_in_russian: "Был ли человек остановлен или сразу же выдан?",
                meaning: "Stopped before getting out of reach, or handed back at once.",
            },
            Self::AsylumSought => FactInformation {
                kind: FactKind::Record,
                question: "Did the person ask a foreign authority for asylum or protection?",
                question_in_russian: "Просил ли человек убежища или защиты у иностранных властей?",
                meaning: "A foreign authority was asked for asylum or protection.",
            },
            Self::AsylumGranted => FactInformation {
                kind: FactKind::Record,
                question: "Was asylum granted?",
                question_in_russian: "Было ли предоставлено убежище?",
                meaning: "Protection or lasting residence was given on the ground of asylum; leave to stay on another ground is not that.",
            },
            Self::IntelCooperation => FactInformation {
                kind: FactKind::Record,
                question: "Did the person knowingly serve a foreign intelligence or security service?",
                question_in_russian: "Служил ли человек сознательно иностранной разведке или службе безопасности?",
                meaning: "Knowing service at any time, up to and including the questioning after arrival.",
            },
            Self::AgentBeforeDeparture => FactInformation {
                kind: FactKind::Record,
                question: "Did that service begin in secret before leaving?",
                question_in_russian: "Началось ли это сотрудничество тайно, ещё до ухода?",
                meaning: "Cooperation had begun in secret before the person left.",
            },
            Self::InformationOffered => FactInformation {
                kind: FactKind::Record,
                question: "Did the person offer a foreign power what he or she knew?",
                question_in_russian: "Предлагал ли человек иностранной державе свои сведения?",
                meaning: "Knowledge was offered to a foreign power, whether or not it was taken.",
            },
            Self::SpecialInterest => FactInformation {
                kind: FactKind::Judgement,
                question: "Did the receiving government see particular value in the person?",
                question_in_russian: "Видело ли принимающее государство в человеке особую ценность?",
                meaning: "The receiving government saw value for information, operations or propaganda.",
            },
            Self::AllegianceRenounced => FactInformation {
                kind: FactKind::Judgement,
                question: "Did the person give up allegiance by word or deed?",
                question_in_russian: "Отказался ли человек от верности государству словом или делом?",
                meaning: "A word or a deed that gives up allegiance.",
            },
            Self::Dispatched => FactInformation {
                kind: FactKind::Judgement,
                question: "Was the person sent by a Soviet service to play a defector?",
                question_in_russian: "Был ли человек послан советской службой под видом перебежчика?",
                meaning: "A Soviet service sent the person to pose as a defector.",
            },
            Self::ReturnedFreely => FactInformation {
                kind: FactKind::Record,
                question: "Did the person later go back by own choice?",
                question_in_russian: "Вернулся ли человек впоследствии по своей воле?",
                meaning: "A later return of own will.",
            },
            Self::ReturnedByForce => FactInformation {
                kind: FactKind::Record,
                question: "Was the person later taken or sent back?",
                question_in_russian: "Был ли человек впоследствии возвращён силой?",
                meaning: "A later return against the person's will.",
            },
            Self::ConvictedForDeparture => FactInformation {
                kind: FactKind::Record,
                question: "Was the person sentenced or outlawed for the departure?",
                question_in_russian: "Был ли человек осуждён или объявлен вне закона за уход?",
                meaning: "A sentence or a declaration of outlawry on account of the departure.",
            },
            Self::HarmIntent => FactInformation {
                kind: FactKind::Judgement,
                question: "Did the person mean to harm independence, territory or defence?",
                question_in_russian: "Намеревался ли человек нанести ущерб независимости, территории или обороне?",
                meaning: "The intent to harm independence, territorial integrity or military might; from 30 January 1984 sovereignty, territory, the security of the state or defence.",
            },
            Self::CitizenshipStripped => FactInformation {
                kind: FactKind::Record,
                question: "Did an edict or sentence take the citizenship?",
                question_in_russian: "Был ли человек лишён гражданства указом или приговором?",
                meaning: "Citizenship was taken by an edict or a sentence.",
            },
            Self::StrippedWhileAbroad => FactInformation {
                kind: FactKind::Record,
                question: "Was the citizenship taken after arrival abroad?",
                question_in_russian: "Был ли человек лишён гражданства уже за границей?",
                meaning: "Citizenship was taken when the person was already abroad.",
            },
            Self::Rehabilitated => FactInformation {
                kind: FactKind::Record,
                question: "Was the conviction quashed, or the person rehabilitated?",
                question_in_russian: "Был ли приговор отменён или человек реабилитирован?",
                meaning: "A conviction was quashed, or a certificate of rehabilitation given.",
            },
            Self::WarDisplaced => FactInformation {
                kind: FactKind::Record,
                question: "Was the person abroad through capture, forced labour or evacuation in the war?",
                question_in_russian: "Оказался ли человек за границей из-за плена, угона или эвакуации во время войны?",
                meaning: "Outside the country through capture, forced labour or evacuation from 1941 to 1945.",
            },
            Self::Dependant => FactInformation {
                kind: FactKind::Record,
                question: "Did the person come as spouse or child of somebody else?",
                question_in_russian: "Был ли человек супругом или ребёнком другого ушедшего?",
                meaning: "The person came along as spouse or child in somebody else's case.",
            },
            Self::OnWantedList => FactInformation {
                kind: FactKind::Record,
                question: "Does the person stand on a known edition of the wanted list?",
                question_in_russian: "Значится ли человек в известном издании розыскного списка?",
                meaning: "There is an entry in a known edition of the list; the edition belongs into the citation.",
            },
            Self::WithinAmnesty => FactInformation {
                kind: FactKind::Record,
                question: "Does the person fall under an amnesty?",
                question_in_russian: "Подпадает ли человек под амнистию?",
                meaning: "The case is inside the terms of the amnesty of 1955 or of 1989.",
            },
            Self::PersecutionFear => FactInformation {
                kind: FactKind::Judgement,
                question: "Did the person have a well-founded fear of persecution?",
                question_in_russian: "Были ли у человека обоснованные опасения преследования?",
                meaning: "A well-founded fear on a ground that the Convention of 1951 names.",
            },
            Self::InUnitedStates => FactInformation {
                kind: FactKind::Record,
                question: "Did the act take place inside the United States?",
                question_in_russian: "Произошёл ли поступок на территории США?",
                meaning: "The place of the act lay on the territory of the United States.",
            },
            Self::InUssrIn1939 => FactInformation {
                kind: FactKind::Record,
                question: "Was the person a citizen of the Soviet Union, and inside it, on 1 September 1939?",
                question_in_russian: "Был ли человек 1 сентября 1939 года гражданином СССР и находился ли тогда в СССР?",
                meaning: "Both a citizen of the Soviet Union and actually within it on 1 September 1939.",
            },
            Self::CommonCrime => FactInformation {
                kind: FactKind::Judgement,
                question: "Did a serious crime that was not political go with it?",
                question_in_russian: "Было ли это связано с тяжким неполитическим преступлением?",
                meaning: "Whoever judges holds that a serious crime was committed before the refuge or in reaching it, and that it was not political.",
            },
            Self::ServicemanFled => FactInformation {
                kind: FactKind::Record,
                question: "Had a serviceman of the person's family fled abroad?",
                question_in_russian: "Бежал ли за границу военнослужащий из семьи человека?",
                meaning: "A serviceman to whose family the person belonged had fled abroad before.",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_forty_four_facts_each_with_its_own_questions() {
        assert_eq!(Fact::ALL.len(), 44);
        for (index, fact) in Fact::ALL.iter().enumerate() {
            assert_eq!(usize::from(fact.number()), index + 1);
            let information = fact.information();
            assert!(information.question.ends_with('?') && information.meaning.ends_with('.'));
            assert!(information.question_in_russian.chars().any(|c| ('а'..='я').contains(&c)));
            let same = |other: &&Fact| other.information().question == information.question;
            assert_eq!(Fact::ALL.iter().filter(same).count(), 1, "{fact}");
        }
    }
}
