extension WrittenPerson {
  static let full = table(
    """
    Uma, 41, answers everything and picks five things [full, own]
      age_group = age_35_44; top_picks = stable-housing health-care child-care gun-violence fair-budget; \
    top_three_order = gun-violence fair-budget stable-housing; reported_to_police = yes_some; else = first
      > A3-A6 B1-B5 D01-D26 E1-E4 F1-F4/gun-violence F1-F4/fair-budget F1-F4/stable-housing F1-F4/health-care \
    F1-F4/child-care G1-G13 H1-H6 I0-I4 J1-J10 K1a-K1c K2

    Vic, 29, reported all of it and does not know who came [full, own]
      age_group = age_25_34; victim_12_months = yes; reported_to_police = yes_all; called_911 = yes; \
    who_came = dk; police_contact = no; disability = no; else = dk
      > A3-A6 B1-B5 D01-D26 E1 E4 G1-G2 G4-G5 G7-G8 G10-G13 H1-H6 I0-I4 J1-J6 J8-J10 K1a-K1b K2

    Wes, 58, does not know anything [full, own]
      age_group = age_55_64; else = dk
      > A3-A6 B1-B5 D01-D26 E1 E4 G1 G4 G7-G8 G10-G13 H1-H6 I0-I4 J1-J6 J8-J10 K1a-K1b K2

    Xia, 36, reported nothing, and no one came [full, own]
      age_group = age_35_44; victim_12_months = yes; reported_to_police = no; called_911 = yes; \
    who_came = no_one; police_contact = yes; else = pn
      > A3-A6 B1-B5 D01-D26 E1 E4 G1-G13 H1-H6 I0-I4 J1-J6 J8-J10 K1a-K1b K2

    Yan, 14, was there when somebody called for help [full, own]
      age_group = age_14_15; called_911 = yes; who_came = police phone_only; else = dk
      > A3-A6 B1-B3 B4b-B5 D01-D13 D15-D26 E1 E4 G4-G7 G10-G13 H1-H6 I0-I4 J1 J5 J10 K1a-K1b K2

    Zoe would rather not say, not even her age [full, own]
      else = pn
      > A3-A6 B1-B3 B4b-B5 D01-D13 D15-D26 E1 E4 G4 G7 G10-G13 H1-H6 I0-I4 J1 J5 J10 K1a-K1b K2

    Abe, 48, at a kiosk whose host wrote no purpose [full, kiosk]
      age_group = age_45_54; disability = yes; disability_kind = hearing moving; else = dk
      > A3-A6 B1-B3 B4b-B5 D01-D26 E1 E4 G4 G7 G10-G13 H1-H6 I0-I4 J1-J2 J4-J7 J10 K1a-K1b K2

    Bea, 62, in a session whose host wrote a purpose, says no to all [full, session for the city council]
      age_group = age_55_64; victim_12_months = no; called_911 = no; police_contact = no; disability = no; \
    ever_incarcerated = no; else = dk
      > A3-A6 B1-B5 D01-D26 E1 E4 G1 G4 G7-G8 G10-G13 H1-H6 I0-I4 J1-J6 J8-J10 K1a-K1b K2

    Cal, 19, puts none of two picks first and types words of his own [full, own]
      age_group = age_18_24; top_picks = safe-streets call-handling; top_three_order = pn; \
    share_10_coins = police(2) youth_jobs(5) fairness_facts_say(3); how_to_have_a_say = surveys other(A vote by phone); \
    strengths_pick = gun-violence fair-budget; race_ethnicity = asian(Hmong) white; \
    sexual_orientation = another_word(Pan); else = dk
      > A3-A6 B1-B5 D01-D26 E1-E2 E4 G1 G4 G7-G8 G10-G13 H1-H6 I0-I4 J1-J6 J8-J10 K1a-K1b K2

    Dee, 33, orders one of two picks and writes what would help [full, own]
      age_group = age_25_34; top_picks = coming-home jail-use; top_three_order = jail-use; \
    pick_what_helps = A ride to court; disability = yes; next_action = join_group learn_more; else = dk
      > A3-A6 B1-B5 D01-D26 E1-E4 F1-F4/jail-use F1-F4/coming-home G1 G4 G7-G8 G10-G13 H1-H6 I0-I4 J1-J10 \
    K1a-K1c K2
    """)
}
