extension WrittenPerson {
  static let quick = table(
    """
    Ana, 42, says only the basics are a big problem and picks one thing [quick, own]
      age_group = age_35_44; area_home_money_place = big_problem; top_picks = child-care; else = dk
      > A3-A5 B2 C1-C6 D01-D05 E1 E4 I0 I3 J1-J2 K1a-K1b

    Ben, 67, has two hard areas, orders two picks and writes what he would change [quick, own]
      age_group = age_65_74; area_health_healing = very_big_problem; area_who_responds = big_problem; \
    top_picks = health-care call-handling; top_three_order = call-handling; one_change = A clinic in the evening
      > A3-A5 B2 C1-C6 D06-D08 D18-D20 E1-E2 E4 I0 I3 J1-J2 K1a-K1c

    Carla, 30, does not know, so nothing opens [quick, own]
      age_group = age_25_34; else = dk
      > A3-A5 B2 C1-C6 E1 E4 I0 I3 J1-J2 K1a-K1b

    Duc, 16, is asked about violence but not about harm at home [quick, own]
      age_group = age_16_17; area_violence_harm = big_problem; else = pn
      > A3-A5 B2 C1-C6 D13 D15-D17 E1 E4 I0 I3 J1 K1a-K1b

    Eve gives no age; nothing is big, so the highest area opens [quick, own]
      age_group = pn; area_youth_second_chances = medium_problem; area_violence_harm = small_problem; else = dk
      > A3-A5 B2 C1-C6 D09-D12 E1 E4 I0 I3 J1 K1a-K1b

    Fay, 80, finds all areas equal and picks none of these [quick, own]
      age_group = age_75_or_more; top_picks = none_of_these; else = first
      > A3-A5 B2 C1-C6 8D E1 E4 I0 I3 J1-J2 K1a-K1c

    Gus, 20, at a kiosk: the short walk has nothing personal in it [quick, kiosk]
      age_group = age_18_24; area_fairness_voice = big_problem; else = dk
      > A3-A5 B2 C1-C6 D21-D26 E1 E4 I0 I3 J1-J2 K1a-K1b

    Hana, 52, writes a wish and erases everything [quick, session]
      age_group = age_45_54; one_change = More light; count_my_answers = erase; else = dk
      > A3-A5 B2 C1-C6 E1 E4 I0 I3 J1-J2 K1a

    Ivo, 25, types his place, and two areas share the highest rating [quick, own]
      age_group = age_25_34; neighborhood = other(Mill Lane); area_home_money_place = medium_problem; \
    area_who_responds = medium_problem; area_fairness_voice = small_problem; else = dk
      > A3-A5 B2 C1-C6 D01-D05 D18-D20 E1 E4 I0 I3 J1-J2 K1a-K1c

    Jo, 33, has five big areas and skips what is asked about people [quick, own]
      age_group = age_25_34; area_home_money_place = big_problem; area_health_healing = big_problem; \
    area_violence_harm = very_big_problem; area_who_responds = big_problem; area_fairness_voice = big_problem; \
    race_ethnicity = skip; else = pn
      > A3-A5 B2 C1-C6 8D E1 E4 I0 I3 J1-J2 K1a-K1b
    """)
}
