/// The items of the questionnaire that is shipped, as they are printed.
enum ShippedPackItems {
  /// Number, name, lengths, and marks of every item in order.
  static let table = """
    A1 language QSF demographic
    A2 consent QSF control
    A3 how_taken QSF
    A4 age_group QSF demographic
    A5 neighborhood QSF demographic
    A6 time_in_area SF
    B1 safety_meaning SF
    B2 feel_safe_overall QSF
    B3 safety_trend SF
    B4a safe_home SF sensitive HB2
    B4b safe_street_day SF
    B4c safe_street_night SF
    B4d safe_schools F
    B4e safe_parks F
    B4f safe_transit F
    B4g safe_health_places F
    B4h safe_public_housing F
    B5 safe_place_why F
    C1 area_home_money_place Q
    C2 area_health_healing Q
    C3 area_youth_second_chances Q
    C4 area_violence_harm Q
    C5 area_who_responds Q
    C6 area_fairness_voice Q
    D01 prob_stable_housing QSF
    D02 prob_homelessness_help QSF
    D03 prob_jobs_and_bills QSF
    D04 prob_clean_surroundings QSF
    D05 prob_safe_streets QSF
    D06 prob_health_care QSF HB1
    D07 prob_substance_use QSF sensitive HB3
    D08 prob_trauma_healing QSF sensitive HB1
    D09 prob_youth_programs QSF
    D10 prob_schools_training QSF
    D11 prob_child_care QSF
    D12 prob_coming_home QSF
    D13 prob_gun_violence QSF sensitive HB1
    D14 prob_assault_abuse QSF sensitive HB2
    D15 prob_theft_robbery QSF
    D16 prob_peacemakers QSF
    D17 prob_calm_disputes QSF
    D18 prob_crisis_response QSF sensitive HB1
    D19 prob_call_handling QSF
    D20 prob_solving_crime QSF
    D21 prob_fair_treatment QSF sensitive HB4
    D22 prob_police_accountability QSF
    D23 prob_jail_use QSF sensitive
    D24 prob_open_data QSF
    D25 prob_resident_voice QSF
    D26 prob_fair_budget QSF
    E1 top_picks QSF
    E2 top_three_order QSF
    E3 top_pick_why SF
    E4 missing_topic QSF
    F1 pick_trend SF
    F2 pick_help_access SF
    F3 pick_who_hurt SF
    F4 pick_what_helps F
    G1 victim_12_months SF sensitive HB4
    G2 reported_to_police F sensitive
    G3 not_reported_why F sensitive
    G4 called_911 SF
    G5 who_came F
    G6 right_help F
    G7 know_988 SF HB1
    G8 police_contact SF sensitive
    G9 police_fairness F sensitive HB4
    G10 know_how_to_complain F
    G11 looked_for_facts F
    G12 went_to_meeting F
    G13 barriers_to_take_part F
    H1 first_help_crisis SF
    H2 first_help_noise SF
    H3 first_help_sleeping_outside F
    H4 share_10_coins SF
    H5 how_to_have_a_say F
    H6 how_to_get_facts F
    I0 strengths_pick QSF
    I1 what_helps_now SF
    I2 who_people_trust F
    I3 one_change QSF
    I4 next_action F
    J1 race_ethnicity QSF demographic
    J2 gender QSF sensitive demographic
    J3 sexual_orientation F sensitive demographic HB5
    J4 housing_now SF sensitive demographic
    J5 home_language SF demographic
    J6 disability SF sensitive demographic
    J7 disability_kind F sensitive demographic
    J8 ever_incarcerated SF sensitive demographic
    J9 household_income F sensitive demographic
    J10 children_at_home F demographic
    K1a count_my_answers QSF control
    K1b print_a_page QSF control
    K1c quote_my_words QSF control
    K2 survey_feedback SF
    """
}
