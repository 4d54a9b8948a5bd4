extension WrittenPerson {
  static let standard = table(
    """
    Kim, 45, answers everything and orders three picks [standard, own]
      age_group = age_45_54; top_picks = safe-streets child-care gun-violence; \
    top_three_order = gun-violence safe-streets child-care; else = first
      > A3-A6 B1-B4c D01-D26 E1-E4 F1-F3/gun-violence F1-F3/safe-streets F1-F3/child-care G1 G4 G7-G8 \
    H1-H2 H4 I0-I1 I3 J1-J2 J4-J6 J8 K1a-K1c K2

    Lou, 15, is not asked what is personal and hard [standard, own]
      age_group = age_14_15; else = dk
      > A3-A6 B1-B3 B4b-B4c D01-D13 D15-D26 E1 E4 G4 G7 H1-H2 H4 I0-I1 I3 J1 J5 K1a-K1b K2

    Mia gives no age and says why she picked one thing [standard, own]
      age_group = dk; top_picks = open-data; top_pick_why = Nobody tells us; else = dk
      > A3-A6 B1-B3 B4b-B4c D01-D13 D15-D26 E1 E3-E4 F1-F3/open-data G4 G7 H1-H2 H4 I0-I1 I3 J1 J5 \
    K1a-K1c K2

    Ned, 60, picks two things and puts none first [standard, own]
      age_group = age_55_64; top_picks = child-care jail-use; top_three_order = dk; else = dk
      > A3-A6 B1-B4c D01-D26 E1-E2 E4 G1 G4 G7-G8 H1-H2 H4 I0-I1 I3 J1-J2 J4-J6 J8 K1a-K1b K2

    Ola, 28, picks one thing and writes nothing [standard, own]
      age_group = age_25_34; top_picks = stable-housing; else = pn
      > A3-A6 B1-B4c D01-D26 E1 E3-E4 F1-F3/stable-housing G1 G4 G7-G8 H1-H2 H4 I0-I1 I3 J1-J2 J4-J6 J8 \
    K1a-K1b K2

    Pat, 38, at a kiosk whose host wrote no purpose, picks none of these [standard, kiosk]
      age_group = age_35_44; top_picks = none_of_these; called_911 = yes; else = dk
      > A3-A6 B1-B3 B4b-B4c D01-D26 E1 E4 G4 G7 H1-H2 H4 I0-I1 I3 J1-J2 J4-J6 K1a-K1b K2

    Quin, 50, at a kiosk whose host wrote a purpose [standard, kiosk for the plan of the county]
      age_group = age_45_54; victim_12_months = yes; disability = yes; else = dk
      > A3-A6 B1-B4c D01-D26 E1 E4 G1 G4 G7-G8 H1-H2 H4 I0-I1 I3 J1-J2 J4-J6 J8 K1a-K1b K2

    Rae, 17, in a session with a purpose, is still not asked what minors are not asked [standard, session for a report]
      age_group = age_16_17; first_help_noise = it_depends(If it is late); else = pn
      > A3-A6 B1-B3 B4b-B4c D01-D13 D15-D26 E1 E4 G4 G7 H1-H2 H4 I0-I1 I3 J1 J5 K1a-K1b K2

    Sam, 70, picks five things and orders two, so a third follows in the pack's order [standard, own]
      age_group = age_65_74; top_picks = health-care theft-robbery peacemakers jail-use open-data; \
    top_three_order = peacemakers theft-robbery; pick_who_hurt = one_race_or_ethnic_group(Hmong) women; \
    else = dk
      > A3-A6 B1-B4c D01-D26 E1-E4 F1-F3/peacemakers F1-F3/theft-robbery F1-F3/health-care G1 G4 G7-G8 \
    H1-H2 H4 I0-I1 I3 J1-J2 J4-J6 J8 K1a-K1b K2

    Tia, 22, skips the hard section with one key and erases everything [standard, own]
      age_group = age_18_24; victim_12_months = skip; what_helps_now = My aunt; count_my_answers = erase; \
    else = dk
      > A3-A6 B1-B4c D01-D26 E1 E4 G1 G4 G7-G8 H1-H2 H4 I0-I1 I3 J1-J2 J4-J6 J8 K1a
    """)
}
